/** Contrast of two colours `#rrggbb`, 1 to 21. Formula: WCAG 2.2, relative luminance and contrast ratio. */
export function findContrast(a: string, b: string): number {
  const [lighter, darker] = [findLuminance(a), findLuminance(b)].sort((x, y) => y - x);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function findLuminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
