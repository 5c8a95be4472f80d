import { describeEveryPage } from './every-page.js';

describeEveryPage('on a laptop, in English, light', {
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  locale: 'en',
});
