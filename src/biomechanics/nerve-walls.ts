import { contactFigures, findReach, roofReach } from './contact-figures.ts';
import { farAway, writeMuscleDistance } from './muscle-distance.ts';
import { type ContactField, findSeriesCompliance } from './nerve-contact.ts';
import { findReachOfSection } from './nerve-shape.ts';
import type { Pressed } from './nerve-workspace.ts';
import type { NerveCourse, NerveStrand } from './snapshot.ts';

const scratchProbe = new Float64Array(4);

/** Walls of a strand that passes beside the muscle: its surface in front, the bed behind. */
export function writeOverlaps(
  field: ContactField,
  strand: NerveStrand,
  course: NerveCourse,
  { workspace, piriformis }: Pressed,
): void {
  const { contactCount, bed, lateral } = workspace;
  const { nodes, thicknessAxes: axes, halfWidth, halfThickness } = strand;
  field.backCompliance.fill(Infinity);
  const { bandSpan, bandArea } = contactFigures;
  for (let i = 0; i < contactCount; i++) {
    writeMuscleDistance(scratchProbe, nodes[i * 3]!, nodes[i * 3 + 1]!, nodes[i * 3 + 2]!);
    const nx = scratchProbe[1]!;
    const ny = scratchProbe[2]!;
    const nz = scratchProbe[3]!;
    const reach = findReachOfSection(
      axes,
      lateral,
      i,
      halfWidth[i]!,
      halfThickness[i]!,
      nx,
      ny,
      nz,
    );
    field.overlap[i] = reach - scratchProbe[0]!;
    field.directions[i * 3] = nx;
    field.directions[i * 3 + 1] = ny;
    field.directions[i * 3 + 2] = nz;
    field.compliance[i] = findSeriesCompliance(
      piriformis.tension,
      halfThickness[i]!,
      bandSpan,
      bandArea,
    );
    field.width[i] = 2 * halfWidth[i]!;
    // over the upper border the roof of the notch is the bed, as near as ischium is below
    field.bed[i] =
      course === 'above'
        ? Math.max(
            bed[i]!,
            contactFigures.roofBed * findReach(roofReach, i / (workspace.courseCount - 1)),
          )
        : bed[i]!;
  }
  spreadDirections(field, contactCount);
}

/** Out of the muscle's reach a station is carried along with its neighbours, in their direction. */
function spreadDirections(field: ContactField, count: number): void {
  let near = 0;
  while (near < count && isFar(field.overlap[near]!)) near++;
  if (near === count) return;
  for (let i = near - 1; i >= 0; i--) copyDirection(field.directions, i, near);
  for (let i = near; i < count; i++) {
    if (isFar(field.overlap[i]!)) copyDirection(field.directions, i, near);
    else near = i;
  }
}

function copyDirection(directions: Float64Array, to: number, from: number): void {
  for (let axis = 0; axis < 3; axis++) directions[to * 3 + axis] = directions[from * 3 + axis]!;
}

/** Whether an overlap says that the muscle is out of reach. */
function isFar(overlap: number): boolean {
  return overlap < -(farAway - 0.01);
}
