import { describeEveryPage } from './every-page.js';

describeEveryPage('on a phone, in Chinese, dark', {
  viewport: { width: 390, height: 844 },
  colorScheme: 'dark',
  locale: 'zh-HK',
});
