/** One accent colour, one radius, calm greys. The same values stand in styles/base.css. */
import { accent } from './accent.ts';
import type { ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: accent,
    colorInfo: accent,
    colorLink: accent,
    colorText: '#1c2422',
    colorTextSecondary: '#5b6764',
    colorBorder: '#d5dbd9',
    colorBgLayout: '#f6f7f6',
    colorError: '#b3261e',
    colorWarning: '#9a6700',
    borderRadius: 6,
    fontSize: 14,
    controlHeight: 36,
    fontFamily: 'var(--font)',
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Segmented: { itemSelectedColor: accent },
    Slider: { railSize: 6, trackBg: accent, trackHoverBg: accent },
  },
};
