import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { structures } from '#src/anatomy/catalog.ts';
import { launchBrowser } from '#tests/support/launch.ts';
import {
  expectChangedPicture,
  findStage,
  takeModelPicture,
  takeSteadyModelPicture,
} from '#tests/support/model-view.ts';
import { openPage, openSession, type PageSession } from '#tests/support/page-session.ts';
import {
  countBluishPixels,
  countColours,
  findChangedShare,
  findModelShare,
  readPicture,
} from '#tests/support/pictures.ts';

const site = inject('siteAddress');

/** Software rendering draws about one frame in a second, and a movement steps with the frames. */
const patience = { timeout: 30_000, interval: 50 };

let browser: Browser;
let session: PageSession;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  session = await openSession(browser);
  page = session.page;
});

afterEach(async () => {
  await page.context().close();
  expect(session.complaints).toEqual([]);
  const foreign = session.requests.filter((address) => !isOwn(address));
  expect(foreign).toEqual([]);
});

function isOwn(address: string): boolean {
  return (
    address.startsWith(site) ||
    address.startsWith('blob:') ||
    address.startsWith('data:') ||
    address === 'about:blank'
  );
}

function open(link = ''): Promise<void> {
  return openPage(page, link ? `${site}#v=1&${link}` : site);
}

const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const layer = (name: string) => page.getByRole('switch', { name, exact: true });
const typed = (name: string) => page.getByRole('textbox', { name });
const reading = () => page.getByRole('status', { name: 'Nerve compression' });

/** Opens every folded part of the layer list. */
async function unfoldLayers(): Promise<void> {
  const folded = page.locator('.layer-fold[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** The modelled pressure as it is read, mmHg. */
async function readPressure(): Promise<number> {
  const text = (await reading().textContent()) ?? '';
  const match = /(\d+)\smmHg/.exec(text);
  if (!match) throw new Error(`There is no pressure in the reading: ${text}`);
  return Number(match[1]);
}

describe('the first picture', () => {
  it('shows the model from behind, and every control by its name', async () => {
    await open();
    const picture = await takeSteadyModelPicture(page);
    expect(countColours(picture)).toBeGreaterThan(300);
    expect(findModelShare(picture)).toBeGreaterThan(0.08);

    for (const name of [
      'Flexion',
      'Abduction',
      'Internal rotation',
      'Piriformis tightness',
      'Peel',
    ]) {
      expect(await slider(name).count(), name).toBe(1);
    }
    await unfoldLayers();
    for (const { english } of structures) expect(await layer(english).count(), english).toBe(1);
    const support = page.getByRole('radiogroup', { name: 'Support' });
    expect(
      await support.getByRole('radio', { name: 'Non-weight-bearing', exact: true }).isChecked(),
    ).toBe(true);
    expect(
      await support.getByRole('radio', { name: 'Weight-bearing', exact: true }).isChecked(),
    ).toBe(false);
    expect(await button('Play').isVisible()).toBe(true);
    expect(await button('Posterior').getAttribute('aria-pressed')).toBe('true');
    expect(await readPressure()).toBeLessThan(20);
  });

  it('keeps drawing nothing while nobody touches it', async () => {
    await open();
    await takeSteadyModelPicture(page);
    const drawn = await page.evaluate(async () => {
      let count = 0;
      const draw = WebGL2RenderingContext.prototype.drawElements;
      WebGL2RenderingContext.prototype.drawElements = function (...call) {
        count++;
        draw.apply(this, call);
      };
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return count;
    });
    expect(drawn).toBe(0);
  });
});

describe('the camera', () => {
  it('jumps to every named view and back', async () => {
    await open('labels=off');
    const posterior = await takeSteadyModelPicture(page);
    let last = posterior;
    for (const view of ['Lateral', 'Anterior', 'Medial', 'Superior']) {
      await button(view).click();
      last = await expectChangedPicture(page, last, 0.02);
      expect(await button(view).getAttribute('aria-pressed')).toBe('true');
      expect(findModelShare(last), view).toBeGreaterThan(0.03);
    }
    await button('Reset view').click();
    const back = await expectChangedPicture(page, last, 0.02);
    expect(findChangedShare(posterior, back)).toBeLessThan(0.01);
  });

  it('turns by dragging, comes closer by the wheel and moves by the right button', async () => {
    await open('labels=off');
    let last = await takeSteadyModelPicture(page);
    const box = (await findStage(page).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y + 30, { steps: 4 });
    await page.mouse.up();
    last = await expectChangedPicture(page, last, 0.02);
    expect(await button('Posterior').getAttribute('aria-pressed')).toBe('false');

    const far = findModelShare(last);
    await page.mouse.wheel(0, -400);
    last = await expectChangedPicture(page, last, 0.02);
    expect(findModelShare(last)).toBeGreaterThan(far);

    await page.mouse.down({ button: 'right' });
    await page.mouse.move(x - 100, y, { steps: 4 });
    await page.mouse.up({ button: 'right' });
    await expectChangedPicture(page, last, 0.02);
  });

  it('obeys the keyboard', async () => {
    await open('labels=off');
    const posterior = await takeSteadyModelPicture(page);
    await findStage(page).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    let last = await expectChangedPicture(page, posterior, 0.02);
    await page.keyboard.press('Shift+ArrowUp');
    last = await expectChangedPicture(page, last, 0.02);
    await page.keyboard.press('+');
    last = await expectChangedPicture(page, last, 0.02);
    await page.keyboard.press('1');
    last = await expectChangedPicture(page, last, 0.02);
    expect(findChangedShare(posterior, last)).toBeLessThan(0.01);
  });
});

describe('the layers', () => {
  it('switches every structure that is in sight off and on again', async () => {
    await open('labels=off&layers=gluteus-maximus:on');
    const all = await takeSteadyModelPicture(page);
    for (const name of ['Gluteus maximus', 'Sacrum', 'Right femur']) {
      await layer(name).click();
      const without = await expectChangedPicture(page, all);
      expect(await layer(name).isChecked()).toBe(false);
      await layer(name).click();
      const again = await expectChangedPicture(page, without);
      expect(findChangedShare(all, again)).toBe(0);
    }
  });

  it('shows each muscle of the deep layer and the nerve by itself', async () => {
    const rest = structures.map(({ id }) => `${id}:off`).join(',');
    await open(`labels=off&layers=${rest}`);
    await unfoldLayers();
    const empty = await takeSteadyModelPicture(page);
    // the nerve divides below the picture
    const below = ['tibial-nerve', 'common-fibular-nerve'];
    for (const { id, english, tissue } of structures) {
      if (tissue === 'bone' || tissue === 'cartilage' || tissue === 'ligament') continue;
      if (below.includes(id)) continue;
      await layer(english).click();
      // thin nerves cover less than a muscle
      await expectChangedPicture(page, empty, tissue === 'nerve' ? 0.00005 : 0.0005);
      await layer(english).click();
      const again = await takeSteadyModelPicture(page);
      expect(findChangedShare(empty, again), english).toBe(0);
    }
  });

  it('makes a structure translucent', async () => {
    await open('labels=off&peel=1');
    const solid = await takeSteadyModelPicture(page);
    await button('Ghost Gluteus medius').click();
    const ghost = await expectChangedPicture(page, solid);
    await layer('Gluteus medius').click();
    const gone = await expectChangedPicture(page, ghost);
    expect(findChangedShare(solid, gone)).toBeGreaterThan(0.002);
  });

  it('peels from the surface inwards', async () => {
    await open('labels=off');
    let last = await takeSteadyModelPicture(page);
    for (const [stop, gone] of [
      ['1', 'Gluteus maximus'],
      ['2', 'Gluteus medius'],
      ['3', 'Gluteus minimus'],
      ['4', 'Piriformis'],
      ['5', 'Quadratus femoris'],
      ['6', 'Sciatic nerve'],
    ] as const) {
      await slider('Peel').fill(stop);
      last = await expectChangedPicture(page, last);
      expect(await layer(gone).isChecked(), gone).toBe(false);
    }
    expect(await layer('Sacrum').isChecked()).toBe(true);
  });
});

describe('the pose', () => {
  it('follows every slider, and the typed degrees', async () => {
    await open('labels=off&peel=3');
    let last = await takeSteadyModelPicture(page);
    for (const [name, degrees] of [
      ['Flexion', 60],
      ['Abduction', 25],
      ['Internal rotation', -20],
    ] as const) {
      await slider(name).fill(String(degrees));
      last = await expectChangedPicture(page, last);
    }
    await typed('Flexion in degrees').fill('15');
    await page.keyboard.press('Enter');
    await expectChangedPicture(page, last);
    expect(await slider('Flexion').inputValue()).toBe('15');

    await typed('Flexion in degrees').fill('900');
    await page.keyboard.press('Enter');
    const limit = await slider('Flexion').getAttribute('max');
    expect(await slider('Flexion').inputValue()).toBe(limit);
    await typed('Flexion in degrees').fill('far');
    await page.keyboard.press('Enter');
    expect(await slider('Flexion').inputValue()).toBe(limit);
  });

  it('moves the thigh with the foot free and the pelvis with the foot loaded', async () => {
    await open('labels=off&peel=3&abduction=20');
    const free = await takeSteadyModelPicture(page);
    const abduction = await slider('Abduction').inputValue();
    await page.getByRole('radio', { name: 'Weight-bearing', exact: true }).check();
    await expectChangedPicture(page, free, 0.02);
    expect(await slider('Abduction').inputValue()).toBe(abduction);
  });

  it('tells that piriformis turns the thigh outward when straight and inward when flexed', async () => {
    await open('peel=3');
    const outward = page.getByText('turns the thigh outward').filter({ visible: true });
    const inward = page.getByText('turns the thigh inward').filter({ visible: true });
    await outward.first().waitFor();
    expect(await inward.count()).toBe(0);
    await slider('Flexion').fill('90');
    await inward.first().waitFor();
    expect(await outward.count()).toBe(0);
  });
});

describe('the movement', () => {
  it('plays, pauses, is scrubbed and loops', async () => {
    await open('labels=off&peel=3');
    const rest = await takeSteadyModelPicture(page);
    const position = slider('Position in the movement');

    await button('Play').click();
    await button('Pause').waitFor();
    await expect
      .poll(async () => Number(await position.inputValue()), patience)
      .toBeGreaterThan(0.05);
    await expect.poll(() => slider('Internal rotation').inputValue(), patience).not.toBe('0');
    await button('Pause').click();
    await button('Play').waitFor();
    const paused = await expectChangedPicture(page, rest);
    const [stoppedAt, rotation] = [
      await position.inputValue(),
      await slider('Internal rotation').inputValue(),
    ];
    await takeModelPicture(page);
    expect(await position.inputValue()).toBe(stoppedAt);
    expect(await slider('Internal rotation').inputValue()).toBe(rotation);

    await position.fill('0.75');
    await expectChangedPicture(page, paused);
    expect(Number(await slider('Internal rotation').inputValue())).toBeGreaterThan(20);

    expect(await button('Loop').getAttribute('aria-pressed')).toBe('true');
    await position.fill('0.95');
    await button('Play').click();
    await expect
      .poll(async () => Number(await position.inputValue()), { timeout: 20_000, interval: 50 })
      .toBeLessThan(0.5);
    expect(await button('Pause').isVisible()).toBe(true);
    await button('Pause').click();

    await button('Loop').click();
    await position.fill('0.95');
    await button('Play').click();
    await button('Play').waitFor({ timeout: 20_000 });
    await expect.poll(async () => Number(await position.inputValue()), patience).toBe(1);
  });

  it('offers rotation and abduction on either support, and abduction at 90 degrees', async () => {
    await open('labels=off&peel=3');
    const options = page.getByRole('listbox', { name: 'Movements' }).getByRole('option');
    /** Opens the list, keeps what fits the words, and takes the first of it. */
    const choose = async (words: string) => {
      await page.getByRole('button', { name: /^Movement: / }).click();
      await page.getByPlaceholder('Name of a movement').fill(words);
      await expect.poll(() => options.count(), patience).toBe(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    await page.getByRole('button', { name: /^Movement: / }).click();
    await expect.poll(() => options.count(), patience).toBeGreaterThan(20);
    const names = (await options.allTextContents()).join('|');
    await page.keyboard.press('Escape');
    expect(names).toMatch(/Rotation, hip extended/);
    expect(names).toMatch(/Abduction, hip extended/);
    expect(names).toMatch(/flexed to 90/);

    await choose('abduct flexed');
    await expect.poll(() => slider('Flexion').inputValue(), patience).toBe('90');
    await page.getByRole('radio', { name: 'Weight-bearing', exact: true }).check();
    await choose('planted rotation');
    expect(await page.getByRole('radio', { name: 'Weight-bearing', exact: true }).isChecked()).toBe(
      true,
    );
    await slider('Position in the movement').fill('0.25');
    await expect.poll(() => slider('Flexion').inputValue(), patience).toBe('0');
  });
});

describe('the nerve', () => {
  it('is displaced, coloured and read as pressed when piriformis tightens', async () => {
    // only the nerve and the bones: what changes here is the nerve
    const others = structures.filter(({ layer }) => layer !== 'bones' && layer !== 'sciatic-nerve');
    await open(`labels=off&view=nerve&layers=${others.map(({ id }) => `${id}:off`).join(',')}`);
    const relaxed = await takeSteadyModelPicture(page);
    const relaxedPressure = await readPressure();
    const relaxedBlue = countBluishPixels(relaxed);

    await slider('Piriformis tightness').fill('100');
    const tight = await expectChangedPicture(page, relaxed);
    expect(await readPressure()).toBeGreaterThan(relaxedPressure + 10);
    expect(await reading().textContent()).toMatch(
      /Venous flow affected|Blood supply (reduced|blocked)/,
    );
    expect(countBluishPixels(tight)).toBeGreaterThan(relaxedBlue + 100);

    await slider('Piriformis tightness').fill('0');
    const again = await expectChangedPicture(page, tight);
    expect(findChangedShare(relaxed, again)).toBe(0);
    expect(await readPressure()).toBe(relaxedPressure);
  });

  it('says that the pressure is modelled', async () => {
    await open('tightness=0.5');
    const note = page.getByText('Modelled, not measured. Not a diagnosis.');
    expect(await note.filter({ visible: true }).count()).toBeGreaterThan(0);
  });

  it('lets piriformis shorten and thicken', async () => {
    const others = structures.filter(({ id }) => id !== 'piriformis');
    await open(`labels=off&view=nerve&layers=${others.map(({ id }) => `${id}:off`).join(',')}`);
    const relaxed = await takeSteadyModelPicture(page);
    await slider('Piriformis tightness').fill('100');
    await expectChangedPicture(page, relaxed);
  });
});

describe('the address', () => {
  it('carries pose, layers and view to another page', async () => {
    await open('labels=off');
    await slider('Flexion').fill('40');
    await slider('Peel').fill('3');
    await button('Lateral').click();
    const picture = await takeSteadyModelPicture(page);
    await expect.poll(() => page.url(), patience).toMatch(/flexion=40/);
    const link = page.url();

    await openPage(page, link);
    expect(await slider('Flexion').inputValue()).toBe('40');
    expect(await slider('Peel').inputValue()).toBe('3');
    expect(await button('Lateral').getAttribute('aria-pressed')).toBe('true');
    const copy = await takeSteadyModelPicture(page);
    expect(findModelShare(copy)).toBeCloseTo(findModelShare(picture), 1);
  });
});

describe('the course of the nerve', () => {
  it('divides piriformis, and changes picture and reading', async () => {
    await open('view=nerve&peel=3&tightness=1&labels=off');
    const below = await takeSteadyModelPicture(page);
    const pressure = await readPressure();
    await page.keyboard.press('v');
    const courses = page.getByRole('radiogroup', { name: 'Course of the nerve' });
    expect(await courses.getByRole('radio', { name: /^A · Below/ }).isChecked()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await courses.getByRole('radio', { name: /^B · Split/ }).isChecked()).toBe(true);
    expect(await courses.textContent()).toMatch(/E · Split.*Very rare, no reliable figure/);
    await page.keyboard.press('Escape');
    await expectChangedPicture(page, below);
    expect(await readPressure()).not.toBe(pressure);
  });

  it('is joined by a trigger point and by sitting, which add to the pressure', async () => {
    await open('peel=3&tightness=0.5&labels=off');
    const relaxed = await readPressure();
    await page.getByText('Nerve course and trigger point', { exact: true }).click();
    await slider('Trigger point').fill('100');
    const withPoint = await readPressure();
    expect(withPoint).toBeGreaterThan(relaxed);
    await page.getByRole('checkbox', { name: 'Sitting on this buttock' }).check();
    expect(await readPressure()).toBeGreaterThan(withPoint);
  });
});

describe('the section', () => {
  it('opens by key, names nerve and piriformis, and shows the nerve thinner when piriformis tightens', async () => {
    await open('peel=3&labels=off');
    await findStage(page).focus();
    await page.keyboard.press('c');
    const section = page.getByRole('region', { name: 'Section' });
    await section.waitFor();
    const picture = section.getByRole('img', { name: 'Section through the model' });
    const readSize = async () => {
      const text = (await section.getByText(/^Sciatic nerve: /).textContent()) ?? '';
      const match = /: ([\d.]+) × ([\d.]+)\smm/.exec(text);
      if (!match) throw new Error(`There is no size of the nerve: ${text}`);
      return { width: Number(match[1]), thickness: Number(match[2]) };
    };
    await section.getByText(/Cut here: .*sciatic nerve.*piriformis/).waitFor({ state: 'attached' });
    const before = readPicture(await picture.screenshot());
    expect(countColours(before)).toBeGreaterThan(200);
    const relaxed = await readSize();

    await slider('Piriformis tightness').fill('100');
    await expect
      .poll(async () => (await readSize()).thickness, patience)
      .toBeLessThan(relaxed.thickness);
    expect((await readSize()).width).toBeGreaterThan(relaxed.width);
    expect(findChangedShare(before, readPicture(await picture.screenshot()))).toBeGreaterThan(0.01);

    // every drag has a button and a key
    await section.getByRole('button', { name: '5 mm down' }).click();
    const end = page.getByRole('button', { name: /^Second end of the section/ });
    await end.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.url(), patience).toMatch(/section=infrapiriform,-4.5,0,0.57/);

    await section.getByRole('combobox', { name: 'Plane of the section' }).selectOption('axial');
    await section.getByText(/Cut here: .*right femur/).waitFor({ state: 'attached' });
    await section.getByRole('button', { name: 'More: move and tilt the plane' }).click();
    const whole = await takeSteadyModelPicture(page);
    await section.getByRole('checkbox', { name: 'Cut the model open here' }).check();
    await expectChangedPicture(page, whole, 0.01);
    await section.getByRole('button', { name: 'Close the section' }).click();
    await section.waitFor({ state: 'detached' });
  });

  it('has a small picture beside it that follows the foramen', async () => {
    await open('peel=3&labels=off&tightness=1');
    const before = await takeSteadyModelPicture(page);
    await button('Small close-up of the nerve').click();
    const shown = await expectChangedPicture(page, before);
    await button('Small close-up of the nerve').click();
    const without = await expectChangedPicture(page, shown);
    expect(findChangedShare(before, without)).toBe(0);
  });
});
