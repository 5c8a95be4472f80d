import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { leaveByTab } from './lib/leave-by-tab';

const accentShades: MantineColorsTuple = [
  'var(--accent-wash)',
  'var(--accent-wash)',
  'var(--accent-wash)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent-hover)',
  'var(--accent-hover)',
];

/** What Mantine takes its dark surfaces and lines from; 4 is what menus show under the pointer, 6 what floats. */
const darkShades: MantineColorsTuple = [
  'var(--ink)',
  'var(--ink)',
  'var(--ink-muted)',
  'var(--ink-faint)',
  'var(--surface-pressed)',
  'var(--surface-hover)',
  'var(--surface-float)',
  'var(--surface)',
  'var(--canvas)',
  'var(--canvas)',
];

/** Mantine dressed in the tokens: sizes, radius, type; colours come from the resolver below. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: accentShades, dark: darkShades },
  variantColorResolver: (input) =>
    input.variant === 'filled'
      ? { background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--accent-ink)', border: 'none' }
      : defaultVariantColorsResolver(input),
  fontFamily: 'var(--font-text)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Input: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { onKeyDown: leaveByTab } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
        shadow: 'var(--shadow-float)',
        padding: 'xl',
      },
      styles: { title: { fontSize: 'var(--size-16)', fontWeight: 620, lineHeight: 1.35, overflowWrap: 'anywhere' } },
    },
    Menu: {
      defaultProps: {
        // Its role=presentation is not allowed inside a menu; the first item takes the focus instead.
        withInitialFocusPlaceholder: false,
        menuItemTabIndex: 0,
        shadow: 'var(--shadow-float)',
        transitionProps: { duration: 100 },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
  },
});

const variables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-muted)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-control)',
  '--mantine-color-disabled': 'var(--surface-sunken)',
  '--mantine-color-disabled-color': 'var(--ink-faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--accent-ink)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-color-accent-light': 'var(--accent-wash)',
  '--mantine-color-accent-light-hover': 'var(--accent-wash)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-contrast': 'var(--accent-ink)',
  '--mantine-color-accent-text': 'var(--accent)',
};

/** Points Mantine's colour variables at the tokens, the same in both schemes: the tokens themselves know the scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });
