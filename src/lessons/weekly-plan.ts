import { phrases } from '#src/i18n/t.ts';
import type { MovementId } from '#src/state/movements.ts';

/** One thing to do in a week of self-care. */
export interface PlanItem {
  readonly id: string;
  readonly name: string;
  /** The movement that shows it; null where there is nothing to be shown. */
  readonly movementId: MovementId | null;
  /** How long and how often a day; of a posture, what its own source says. */
  readonly dose: string | null;
  /** Where the advice comes from; of a posture its own source. Null also where it is common practice without a study. */
  readonly source: string | null;
  /** Days it stands on at first: 0 is Monday. */
  readonly days: readonly number[];
}

const daily = [0, 1, 2, 3, 4, 5, 6] as const;
const everyOther = [0, 2, 4] as const;

/** A little, often. Source of the choice: common practice of self-care, said so on the page. */
export const planItems: readonly PlanItem[] = phrases([
  {
    id: 'break-up-sitting',
    name: 'Stand up every half hour of sitting; nothing in the back pocket',
    movementId: 'sitting-at-a-desk',
    dose: '1 to 2 minutes each time',
    source:
      'Sitting is what these patients bear worst: Hopayian K et al. Eur Spine J 2010;19:2095-2109.',
    days: daily,
  },
  {
    id: 'ball',
    name: 'Ball on the floor, along the taut band',
    movementId: 'release-ball-floor' as MovementId,
    dose: null,
    source: null,
    days: [0, 1, 2, 3, 4],
  },
  {
    id: 'figure-four',
    name: 'Stretch: lying figure four',
    movementId: 'stretch-supine-figure-four' as MovementId,
    dose: null,
    source: null,
    days: daily,
  },
  {
    id: 'opposite-shoulder',
    name: 'Stretch: knee to the opposite shoulder',
    movementId: 'stretch-knee-to-opposite-shoulder' as MovementId,
    dose: null,
    source: null,
    days: daily,
  },
  {
    id: 'clamshell',
    name: 'Strengthen: clamshell, both sides',
    movementId: 'clamshell',
    dose: '2 to 3 times 10 to 15, slowly',
    source:
      'Common exercise practice; hip strengthening is described by Tonley JC et al. J Orthop Sports Phys Ther 2010;40:103-111 (one case).',
    days: everyOther,
  },
  {
    id: 'squat',
    name: 'Strengthen: bend the knees, each over its foot',
    movementId: 'squat',
    dose: '2 to 3 times 8 to 12, slowly',
    source: 'Common exercise practice; Tonley JC et al. 2010;40:103-111 (one case).',
    days: everyOther,
  },
  {
    id: 'walk',
    name: 'Walk, easily',
    movementId: 'walking',
    dose: '20 to 30 minutes',
    source: null,
    days: daily,
  },
]);

/** Days of each item, by its id. */
export type PlanDays = Readonly<Record<string, readonly number[]>>;

export const firstPlan: PlanDays = Object.fromEntries(planItems.map(({ id, days }) => [id, days]));

const entry = 'deep-six-plan';

/** The plan that was kept on this device, as far as it is whole; the first one else. */
export function readPlan(text: string | null = readEntry()): PlanDays {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null) return firstPlan;
    const kept = Object.entries(stored).filter(
      ([id, days]) => Object.hasOwn(firstPlan, id) && Array.isArray(days) && days.every(isDay),
    );
    return { ...firstPlan, ...Object.fromEntries(kept) };
  } catch {
    return firstPlan;
  }
}

export function keepPlan(plan: PlanDays): void {
  try {
    localStorage.setItem(entry, JSON.stringify(plan));
  } catch {
    // full or forbidden: it holds until the page is closed
  }
}

/** Puts an item on a day, or takes it off. */
export function toggleDay(plan: PlanDays, id: string, day: number): PlanDays {
  const days = plan[id] ?? [];
  const next = days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort();
  return { ...plan, [id]: next };
}

function readEntry(): string | null {
  try {
    return localStorage.getItem(entry);
  } catch {
    return null;
  }
}

function isDay(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 7;
}
