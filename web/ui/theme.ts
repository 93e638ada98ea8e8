import type { ThemeConfig } from 'antd'

const sans = "'Noto Sans SC Variable', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif"

/** The tokens of the component library, from the same palette as tokens.css; lengths follow the elder version. */
export function themeFor(elder: boolean): ThemeConfig {
  const scale = elder ? 1.3125 : 1
  const size = (pixels: number) => Math.round(pixels * scale)
  return {
    token: {
      colorPrimary: '#24527a',
      colorInfo: '#24527a',
      colorLink: '#24527a',
      colorError: '#b3261e',
      colorWarning: '#80570b',
      colorSuccess: '#35644a',
      colorText: '#1d2226',
      colorTextSecondary: '#545d65',
      colorTextTertiary: '#677078',
      colorTextPlaceholder: '#677078',
      colorTextDescription: '#545d65',
      colorBgBase: '#ffffff',
      colorBgLayout: '#faf8f4',
      colorBorder: '#8d867a',
      colorBorderSecondary: '#e7e2d9',
      colorSplit: '#e7e2d9',
      fontFamily: sans,
      fontSize: size(15),
      controlHeight: size(40),
      controlHeightLG: size(48),
      controlHeightSM: size(32),
      borderRadius: size(8),
      borderRadiusLG: size(10),
      wireframe: false,
      motionDurationMid: '0.14s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Modal: { titleFontSize: size(18) },
    },
  }
}
