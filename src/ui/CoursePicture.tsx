import type { NerveVariant } from '#src/state/controls.ts';

/** Where a strand runs: behind everything (below), in front (above), or out between the heads (through). */
type Course = 'below' | 'through' | 'above';

/** The strands of each course from the midline outwards; an undivided nerve is one. */
const strands: { readonly [variant in NerveVariant]: readonly Course[] } = {
  A: ['below'],
  B: ['below', 'through'],
  C: ['below', 'above'],
  D: ['through'],
  E: ['through', 'above'],
  F: ['above'],
};

const whole =
  'M12 58C12 40 28 32 52 32C110 32 158 54 188 78C192 83 188 90 180 92C140 100 74 106 34 92C20 87 12 74 12 58Z';
const upper = 'M12 44C12 32 26 27 46 28C104 30 156 46 190 74C150 73 80 68 34 62C20 60 12 54 12 44Z';
const lower =
  'M12 86C12 76 24 71 44 72C98 75 150 77 190 81C160 94 104 108 44 104C24 102 12 96 12 86Z';

const wholeFibres = [
  'M26 50C80 42 140 58 178 82',
  'M24 64C80 56 138 68 172 86',
  'M30 80C80 76 130 80 160 90',
];
const headFibres = [
  'M24 40C80 36 140 50 176 70',
  'M26 52C80 50 130 58 160 68',
  'M24 82C80 80 130 82 170 84',
  'M26 94C80 94 120 92 150 88',
];

/** A drawing of one course, right hip from behind; strands are faint where they lie in front of the muscle. */
export function CoursePicture({ variant }: { readonly variant: NerveVariant }) {
  const courses = strands[variant];
  const isDivided = courses.includes('through');
  const isSingle = courses.length === 1;
  const width = isSingle ? 15 : 8.5;
  const paths = courses.map((course, index) => ({
    course,
    x: isSingle ? 96 : index === 0 ? 84 : 106,
    lean: isSingle ? 0 : index === 0 ? -3 : 3,
  }));
  const edge = isDivided ? 66 : 32;
  const low = isDivided ? 103 : 99;
  return (
    <svg className="course-picture" viewBox="0 0 200 146" aria-hidden="true">
      {paths.map(({ course, x, lean }) => (
        <path
          key={x}
          className={course === 'above' ? 'course-hidden' : 'course-nerve course-deep'}
          d={`M${x - lean} 4C${x - lean} 40 ${x} 70 ${x} ${low}`}
          strokeWidth={width}
        />
      ))}
      {(isDivided ? [upper, lower] : [whole]).map((shape) => (
        <path key={shape} className="course-muscle" d={shape} />
      ))}
      {(isDivided ? headFibres : wholeFibres).map((fibre) => (
        <path key={fibre} className="course-fibre" d={fibre} />
      ))}
      {paths.map(({ course, x, lean }) => {
        const from =
          course === 'above'
            ? `M${x - lean - 4} 4C${x + 6} 44 ${x + 6} 78 ${x + lean} 144`
            : course === 'through'
              ? `M${x} ${edge}C${x + 1} 88 ${x + 1} 110 ${x + lean} 144`
              : `M${x} ${low - 2}C${x} 118 ${x + lean / 2} 130 ${x + lean} 144`;
        return (
          <g key={x}>
            <path className="course-edge" d={from} strokeWidth={width + 3} />
            <path className="course-nerve" d={from} strokeWidth={width} />
          </g>
        );
      })}
      {/* the head that a strand comes out above covers its beginning */}
      {isDivided && <path className="course-muscle" d={upper} />}
      {isDivided &&
        headFibres
          .slice(0, 2)
          .map((fibre) => <path key={fibre} className="course-fibre" d={fibre} />)}
      {paths
        .filter(({ course }) => isDivided && course === 'above')
        .map(({ x, lean }) => (
          <g key={x}>
            <path
              className="course-edge"
              d={`M${x - lean - 4} 4C${x + 6} 44 ${x + 6} 78 ${x + lean} 144`}
              strokeWidth={width + 3}
            />
            <path
              className="course-nerve"
              d={`M${x - lean - 4} 4C${x + 6} 44 ${x + 6} 78 ${x + lean} 144`}
              strokeWidth={width}
            />
          </g>
        ))}
    </svg>
  );
}
