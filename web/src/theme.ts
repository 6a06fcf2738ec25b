import { createTheme, Modal } from '@mantine/core'

/** Quiet ink on paper; one accent; system fonts, so that nothing has to be loaded. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: {
    petrol: ['#eaf5f6', '#d3e6e9', '#a6ccd3', '#76b1bc', '#50a0ad', '#3792a0', '#267e8c', '#17616d', '#0f4f59', '#063e47'],
  },
  fontFamily: '-apple-system, "Segoe UI Variable Text", "Segoe UI", Inter, Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.05rem' }, h3: { fontSize: '0.95rem' } } },
  defaultRadius: 'sm',
  components: { Modal: Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }) },
  cursorType: 'pointer',
  respectReducedMotion: true,
})
