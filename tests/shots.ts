/** `npm run shots`: PNGs of named states of the built site in `shots/`; names as arguments choose some. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project-root.ts';
import { buildSiteIfStale, findAddress, serveSite } from '#scripts/site.ts';
import { structures } from '#src/anatomy/catalog.ts';
import { findPose } from '#src/movements/instant.ts';
import { findMovement, type MovementId, movements } from '#src/movements/library.ts';
import { defaultControls } from '#src/state/controls.ts';
import { findMovementCamera, isPosture } from '#src/state/movements.ts';
import { formatLink } from '#src/state/share.ts';
import { findLayerPreset } from '#src/state/store.ts';
import { findBrowser } from './support/find-browser.ts';
import { launchBrowser } from './support/launch.ts';
import { takeSteadyModelPicture } from './support/model-view.ts';
import { openPage, openSession } from './support/page-session.ts';

interface Shot {
  readonly name: string;
  /** Fields of the link; see `src/state/share.ts`. */
  readonly link: string;
  readonly width?: number;
  readonly height?: number;
  /** Keys pressed once the page is ready. */
  readonly press?: readonly string[];
}

const fair = 'flexion=60&abduction=-20&internalRotation=20&kneeFlexion=90';

/** Layers of a link that show muscles for context. */
function show(...ids: readonly (readonly string[])[]): string {
  return ids
    .flat()
    .map((id) => `${id}:on`)
    .join(',');
}

const flexors = ['iliacus', 'psoas-major', 'rectus-femoris', 'sartorius'];
const iliopsoas = ['iliacus', 'psoas-major'];
const hamstrings = [
  'semitendinosus',
  'semimembranosus',
  'biceps-femoris-long-head',
  'biceps-femoris-short-head',
];
const adductors = [
  'pectineus',
  'adductor-longus',
  'adductor-brevis',
  'adductor-magnus',
  'gracilis',
];
/** Everything that hides piriformis from in front. */
const hidden = structures
  .filter(({ tissue }) => tissue !== 'piriformis')
  .map(({ id }) => `${id}:off`)
  .join(',');

/** Where each movement is most like itself. */
const tellingInstants: Readonly<Record<MovementId, number>> = {
  'rotation-hip-extended': 0.75,
  'rotation-prone': 0.25,
  'rotation-seated': 0.25,
  'abduction-hip-extended': 0.5,
  'abduction-hip-flexed': 0.5,
  clamshell: 0.5,
  'flexion-extension': 0.35,
  circumduction: 0.25,
  'straight-leg-raise': 0.5,
  'fair-test': 0.6,
  'rotation-planted-foot': 0.75,
  'abduction-planted-foot': 0.75,
  'single-leg-stance': 0.6,
  'pelvic-drop': 0.55,
  cutting: 0.35,
  squat: 0.5,
  'squat-knee-in': 0.5,
  'step-down': 0.5,
  'catching-a-fall': 0.35,
  'walking-foot-strike': 0.3,
  walking: 0.04,
  'running-foot-strike': 0.25,
  running: 0.1,
  'sitting-at-a-desk': 0.5,
  driving: 0.5,
  'cross-legged': 0.5,
  squatting: 0.3,
  'stretch-supine-figure-four': 0.5,
  'stretch-knee-to-opposite-shoulder': 0.5,
  'stretch-gulledge': 0.5,
  'stretch-seated-figure-four': 0.5,
  'stretch-cross-legged': 0.5,
  'stretch-pigeon': 0.5,
  'stretch-fadir': 0.5,
  'stretch-prone-internal-rotation': 0.5,
  'stretch-standing-figure-four': 0.5,
  'release-ball-floor': 0.25,
  'release-ball-seated': 0.25,
  'release-ball-wall': 0.25,
  'release-thumb': 0.25,
  'release-elbow': 0.25,
};

const shots: readonly Shot[] = [
  { name: '01-posterior-opening', link: 'view=posterior' },
  { name: '02-posterior-deep-six', link: 'view=posterior&peel=3' },
  { name: '03-posterior-deep-six-tight', link: 'view=posterior&peel=3&tightness=1' },
  { name: '04-lateral', link: 'view=lateral&peel=1' },
  { name: '05-anterior', link: 'view=anterior&peel=3' },
  { name: '06-medial', link: 'view=medial&peel=3' },
  { name: '07-superior', link: 'view=superior&peel=3' },
  { name: '08-flexion-90', link: 'view=lateral&peel=3&flexion=90&kneeFlexion=90' },
  { name: '09-internal-rotation-40', link: 'view=posterior&peel=3&internalRotation=40' },
  { name: '10-abduction-40', link: 'view=posterior&peel=2&abduction=40' },
  {
    name: '11-weight-bearing-abduction-20',
    link: 'view=posterior&peel=2&support=weight-bearing&abduction=20',
  },
  { name: '12-nerve-relaxed', link: 'view=nerve&peel=3' },
  { name: '13-nerve-tight', link: 'view=nerve&peel=3&tightness=1' },
  { name: '14-fair-tight', link: `view=posterior&peel=3&tightness=1&${fair}` },
  { name: '15-light-stage', link: 'view=posterior&peel=3&stage=light' },
  { name: '16-everything-on', link: 'view=posterior&layers=gluteus-maximus:on' },
  { name: '17-ligaments-posterior', link: 'view=posterior&peel=5&layers=sciatic-nerve:off' },
  { name: '18-ligaments-anterior', link: 'view=anterior&peel=5&layers=sciatic-nerve:off' },
  { name: '19-ligaments-lateral', link: 'view=lateral&peel=5&layers=sciatic-nerve:off' },
  { name: '40-nerve-course-b', link: 'view=nerve&peel=3&variant=B&tightness=1' },
  { name: '41-nerve-course-f', link: 'view=nerve&peel=3&variant=F&tightness=1' },
  { name: '42-roots', link: 'view=anterior&peel=4' },
  { name: '43-knee-bent', link: 'view=lateral&peel=3&kneeFlexion=110' },
  { name: '44-companions', link: 'view=posterior&peel=1' },
  {
    name: '24-footprints-posterior',
    link: 'view=posterior&peel=6&footprints=piriformis,gluteus-maximus,quadratus-femoris',
  },
  {
    name: '25-footprints-lateral',
    link: 'view=lateral&peel=6&footprints=gluteus-medius,gluteus-minimus,tensor-fasciae-latae',
  },
  {
    name: '26-footprints-piriformis',
    link: 'view=posterior&peel=3&footprints=piriformis&labels=on',
  },
  {
    name: '26-footprints-context-anterior',
    link: 'view=anterior&peel=6&footprints=iliacus,psoas-major,rectus-femoris,sartorius,pectineus,adductor-longus,adductor-brevis,adductor-magnus,gracilis,obturator-externus',
  },
  {
    name: '26-footprints-context-posterior',
    link: 'view=posterior&peel=6&footprints=semitendinosus,semimembranosus,biceps-femoris-long-head,biceps-femoris-short-head,adductor-magnus,adductor-longus,adductor-brevis,pectineus,obturator-externus,inferior-gemellus,superior-gemellus',
  },
  { name: '27-left-posterior', link: 'side=left&view=posterior&peel=3&labels=on' },
  { name: '28-left-lateral', link: 'side=left&view=lateral&peel=1&flexion=60' },
  { name: '29-left-medial', link: 'side=left&view=medial&peel=3' },
  {
    name: '30-left-page',
    link: 'side=left&footprints=piriformis&peel=3',
    width: 1920,
    height: 1080,
  },
  { name: '50-skin-posterior', link: 'view=posterior&peel=-1' },
  { name: '51-skin-lateral', link: 'view=lateral&peel=-1&flexion=90&kneeFlexion=90' },
  { name: '52-pain-trigger-point', link: 'view=posterior&pain=trigger-point&peel=3' },
  {
    name: '53-pain-entrapment',
    link: 'pain=entrapment&view=free&camera=-120,84,2400,0,-400,0',
  },
  { name: '54-pain-groin', link: 'pain=groin&view=anterior' },
  { name: '55-figure', link: 'figure=on&view=free&camera=-125,84,3600,0,-50,-85' },
  { name: '20-page-dark', link: '', width: 1920, height: 1080 },
  {
    name: '21-page-light-tight',
    link: 'peel=3&tightness=1&stage=light',
    width: 1920,
    height: 1080,
  },
  { name: '22-page-chromebook', link: 'peel=3&tightness=0.6&flexion=60', width: 1366, height: 768 },
  { name: '42-contact', link: `view=anterior&variant=A&tightness=1&layers=${hidden}` },
  {
    name: '47-cut-open',
    link: 'peel=3&tightness=1&section=axial,open&view=superior',
    width: 1920,
    height: 1080,
  },
  {
    name: '48-cut-open-sagittal',
    link: 'section=sagittal,open&view=lateral&layers=gluteus-maximus:on',
    width: 1366,
    height: 768,
  },
  {
    name: '49-more-phone-light',
    link: 'tightness=1&section=piriformis,5,0,10&stage=light',
    width: 390,
    height: 844,
  },
  {
    name: '50-walking',
    link: 'tightness=1&peel=3&movement=walking&support=weight-bearing&section=infrapiriform&variant=B',
    width: 1920,
    height: 1080,
    press: ['.', '.'],
  },
  { name: '51-variant-b-close', link: 'view=nerve&peel=3&variant=B&tightness=1' },
  {
    name: '52-left',
    link: 'side=left&tightness=1&peel=3&section=infrapiriform&closeUp=on',
    width: 1366,
    height: 768,
  },
  { name: '44-close-up', link: 'peel=3&tightness=1&closeUp=on', width: 1920, height: 1080 },
  {
    name: '45-close-up-section',
    link: 'tightness=1&closeUp=on&section=axial&stage=light&view=lateral',
    width: 1366,
    height: 768,
  },
  { name: '46-close-up-phone', link: 'tightness=1&closeUp=on', width: 390, height: 844 },
  { name: '40-courses', link: 'peel=3&variant=B', width: 1920, height: 1080, press: ['v'] },
  {
    name: '41-courses-phone-light',
    link: 'peel=3&stage=light',
    width: 390,
    height: 844,
    press: ['v'],
  },
  {
    name: '30-section-tight',
    link: 'peel=3&tightness=1&section=infrapiriform',
    width: 1920,
    height: 1080,
  },
  {
    name: '31-section-relaxed-light',
    link: 'peel=3&section=infrapiriform&stage=light',
    width: 1366,
    height: 768,
  },
  { name: '32-section-axial', link: 'peel=3&section=axial', width: 1920, height: 1080 },
  { name: '33-section-sagittal', link: 'peel=3&section=sagittal', width: 1366, height: 768 },
  {
    name: '34-section-piriformis',
    link: 'peel=3&tightness=1&section=piriformis,5,0,0',
    width: 1366,
    height: 768,
  },
  {
    name: '35-section-phone',
    link: 'peel=3&tightness=1&section=infrapiriform',
    width: 390,
    height: 844,
  },
  { name: '60-context-anterior', link: `view=anterior&peel=3&layers=${show(flexors, adductors)}` },
  { name: '61-context-iliopsoas', link: `view=anterior&peel=6&layers=${show(iliopsoas)}` },
  {
    name: '62-context-posterior',
    link: `view=posterior&peel=3&layers=${show(hamstrings, adductors)}`,
  },
  { name: '63-context-lateral', link: `view=lateral&peel=3&layers=${show(flexors, hamstrings)}` },
  {
    name: '64-context-flexion-90',
    link: `view=lateral&peel=3&flexion=90&kneeFlexion=90&layers=${show(flexors, hamstrings, adductors)}`,
  },
  {
    name: '65-context-extension-20',
    link: `view=lateral&peel=3&flexion=-20&layers=${show(flexors, hamstrings)}`,
  },
  {
    name: '66-context-abduction-40',
    link: `view=anterior&peel=3&abduction=40&layers=${show(flexors, adductors)}`,
  },
  {
    name: '67-context-medial',
    link: `view=medial&peel=3&layers=${show(flexors, hamstrings, adductors)}`,
  },
  { name: '68-context-page', link: `layers=${show(hamstrings)}`, width: 1920, height: 1080 },
  { name: '40-bones-posterior', link: 'view=posterior&peel=6' },
  { name: '41-bones-anterior', link: 'view=anterior&peel=6' },
  { name: '42-bones-lateral', link: 'view=lateral&peel=6' },
  { name: '43-bones-medial', link: 'view=medial&peel=6' },
  { name: '44-bones-superior', link: 'view=superior&peel=6' },
  {
    name: '45-bone-limit',
    link: 'peel=3&flexion=110&abduction=-20&internalRotation=45',
    width: 1366,
    height: 768,
  },
  { name: '23-page-phone', link: 'peel=3', width: 390, height: 844 },
  { name: '23-page-phone-opening', link: '', width: 390, height: 844 },
  {
    name: '23-page-phone-left-anterior',
    link: 'peel=3&side=left&view=anterior',
    width: 390,
    height: 844,
  },
  ...movements.map(({ id }) => ({ name: `60-${id}`, link: linkTo(id, tellingInstants[id]) })),
  // four instants of each, for a blind look
  ...movements.flatMap(({ id }) =>
    [0, 0.25, 0.5, 0.75].map((at) => ({
      name: `61-${id}-at-${100 * at}`,
      link: linkTo(id, at),
    })),
  ),
];

/** Link to an instant of a movement, seen as its record says. */
function linkTo(id: MovementId, instant: number): string {
  const { support, layers } = findMovement(id);
  return formatLink({
    ...defaultControls,
    ...findLayerPreset(layers),
    movementId: id,
    figure: isPosture(id),
    support,
    view: null,
    camera: findMovementCamera(id),
    instant,
    pose: findPose(findMovement(id), instant),
  }).replace('v=1&', '');
}

const wanted = process.argv.slice(2);
const chosen = shots.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
if (chosen.length === 0) {
  console.error(
    `No shot is named ${wanted.join(' or ')}: there are ${shots.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const found = await findBrowser();
await buildSiteIfStale();
const folder = join(projectRoot, 'shots');
mkdirSync(folder, { recursive: true });
const server = await serveSite(4373);
const browser = await launchBrowser(found);
const faults: string[] = [];
try {
  for (const shot of chosen) faults.push(...(await take(shot)));
} finally {
  await browser.close();
  await server.close();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Writes one picture; returns what the page complained of. */
async function take({ name, link, width, height, press = [] }: Shot): Promise<string[]> {
  const isPage = width !== undefined;
  const { page, complaints } = await openSession(browser, {
    width: width ?? 1200,
    height: height ?? 900,
  });
  const fields = ['v=1', link, isPage ? '' : 'labels=off&chrome=off'].filter(Boolean);
  try {
    await openPage(page, `${findAddress(server)}#${fields.join('&')}`);
    for (const key of press) await page.keyboard.press(key);
    await takeSteadyModelPicture(page);
    await page.screenshot({ path: join(folder, `${name}.png`), timeout: 120_000 });
    console.log(`shots/${name}.png`);
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : error}`, ...complaints];
  } finally {
    await page.context().close();
  }
  return complaints.map((complaint) => `${name}: ${complaint}`);
}
