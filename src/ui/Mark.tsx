/** Five rotators meet piriformis on the trochanter; the nerve passes under it and over them. */
const strokes = [
  [6, 19, 41, 25],
  [4, 26.5, 41, 26],
  [6, 34, 41, 27],
  [9.5, 41, 41, 28],
  [14.5, 47, 41, 29],
] as const;

/** The mark of the product, as seen from behind. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 46 52" aria-hidden="true">
      <g className="mark-rotators" strokeWidth="3.4" strokeLinecap="butt">
        {strokes.map(([x1, y1, x2, y2]) => (
          <line key={y1} x1={x1} y1={y1} x2={x2} y2={y2} />
        ))}
      </g>
      <path className="mark-ground" d="M18.5 2 L23.5 50" strokeWidth="9" />
      <path className="mark-nerve" d="M18.5 3 L23.5 49" strokeWidth="4.6" strokeLinecap="round" />
      <path className="mark-ground" d="M4.5 9 L40 22.5" strokeWidth="10.5" />
      <path
        className="mark-piriformis"
        d="M4.5 9 L40 22.5"
        strokeWidth="6.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
