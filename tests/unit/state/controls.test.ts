import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeletonIds } from '#src/anatomy/catalog.ts';
import { findZOnSide } from '#src/anatomy/side.ts';
import { isFreeOfBone } from '#src/biomechanics/bony-range.ts';
import {
  clampPose,
  createLayers,
  defaultControls,
  firstPeelStop,
  lastPeelStop,
  neutralPose,
  peelLayers,
  poseLimits,
} from '#src/state/controls.ts';
import {
  applyLayerPreset,
  controlsStore,
  resetAll,
  setCamera,
  setFootprint,
  setLayer,
  setPeel,
  setPose,
  setSide,
  setTightness,
} from '#src/state/store.ts';
import { deg } from '#src/units/angle.ts';

const angles = Object.keys(poseLimits) as (keyof typeof poseLimits)[];

describe('pose limits', () => {
  it('keeps every angle inside its limits, whatever is asked for', () => {
    const angle = fc.double({ noNaN: false });
    const anyPose = fc.record({
      flexion: angle,
      abduction: angle,
      internalRotation: angle,
      kneeFlexion: angle,
    });
    fc.assert(
      fc.property(anyPose, (changes) => {
        const pose = clampPose(neutralPose, changes);
        for (const name of angles) {
          expect(pose[name]).toBeGreaterThanOrEqual(poseLimits[name][0]);
          expect(pose[name]).toBeLessThanOrEqual(poseLimits[name][1]);
        }
      }),
    );
  });

  it('leaves the angles it is not told about alone', () => {
    resetAll();
    setPose({ flexion: deg(40) });
    setPose({ abduction: deg(10) });
    expect(controlsStore.getState().pose).toEqual({
      ...neutralPose,
      flexion: deg(40),
      abduction: deg(10),
    });
  });

  it('stops an angle that is moved alone where bone meets bone', () => {
    resetAll();
    setPose({ internalRotation: deg(40) });
    setPose({ flexion: deg(115) });
    const { flexion, internalRotation } = controlsStore.getState().pose;
    expect(internalRotation).toBe(deg(40));
    expect(flexion).toBeGreaterThan(deg(80));
    expect(flexion).toBeLessThan(deg(100));
    // and lets it go back
    setPose({ flexion: deg(30) });
    expect(controlsStore.getState().pose.flexion).toBe(deg(30));
  });

  it('lets rotation give way when angles are set together', () => {
    resetAll();
    setPose({ flexion: deg(110), abduction: deg(-20), internalRotation: deg(45) });
    const { pose } = controlsStore.getState();
    expect(pose.flexion).toBe(deg(110));
    expect(pose.abduction).toBe(deg(-20));
    expect(pose.internalRotation).toBeLessThan(deg(20));
    expect(isFreeOfBone(pose)).toBe(true);
  });

  it('never shows bone in bone, whatever is asked for one after the other', () => {
    resetAll();
    const angle = fc.double({ min: -3, max: 3, noNaN: true });
    const anyChange = fc.record(
      { flexion: angle, abduction: angle, internalRotation: angle },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyChange, (changes) => {
        setPose(changes);
        expect(isFreeOfBone(controlsStore.getState().pose)).toBe(true);
      }),
    );
  });

  it('keeps tightness between relaxed and contracted', () => {
    setTightness(7);
    expect(controlsStore.getState().tightness).toBe(1);
    setTightness(Number.NaN);
    expect(controlsStore.getState().tightness).toBe(1);
    setTightness(-1);
    expect(controlsStore.getState().tightness).toBe(0);
  });
});

describe('peel', () => {
  it('takes off the rows the handle passes', () => {
    resetAll();
    setPeel(3);
    const { layers, peel } = controlsStore.getState();
    expect(peel).toBe(3);
    expect(layers['gluteus-maximus']).toBe('off');
    expect(layers['gluteus-medius']).toBe('off');
    expect(layers['gluteus-minimus']).toBe('off');
    expect(layers.piriformis).toBe('on');
  });

  it('leaves rows below the handle as they were set by hand', () => {
    resetAll();
    setLayer('sciatic-nerve', 'ghost');
    setLayer('sacrum', 'off');
    setPeel(4);
    setPeel(2);
    const { layers } = controlsStore.getState();
    expect(layers['sciatic-nerve']).toBe('ghost');
    expect(layers.sacrum).toBe('off');
  });

  it('puts back what it passes on the way out', () => {
    const peeled = peelLayers(createLayers('on'), 0, lastPeelStop);
    expect(peelLayers(peeled, lastPeelStop, 0)).toEqual(createLayers('on'));
  });

  it('leaves the nerve translucent over the ligaments, from either side', () => {
    resetAll();
    const ligamentStop = lastPeelStop - 1;
    setPeel(ligamentStop);
    const inwards = controlsStore.getState().layers;
    expect(inwards['sciatic-nerve']).toBe('ghost');
    expect(inwards['quadratus-femoris']).toBe('off');
    expect(inwards['sacrospinous-ligament']).toBe('on');
    setPeel(lastPeelStop);
    expect(controlsStore.getState().layers['sciatic-nerve']).toBe('off');
    expect(controlsStore.getState().layers['iliofemoral-ligament']).toBe('off');
    setPeel(ligamentStop);
    expect(controlsStore.getState().layers).toEqual(inwards);
    setPeel(ligamentStop - 1);
    expect(controlsStore.getState().layers['sciatic-nerve']).toBe('on');
  });

  it('stops at both ends', () => {
    resetAll();
    setPeel(-3);
    expect(controlsStore.getState().peel).toBe(firstPeelStop);
    expect(controlsStore.getState().layers).toEqual({ ...defaultControls.layers, skin: 'on' });
    setPeel(99);
    expect(controlsStore.getState().peel).toBe(lastPeelStop);
  });

  it('shows bones alone at the last stop, as the preset does', () => {
    resetAll();
    setPeel(lastPeelStop);
    const peeled = controlsStore.getState().layers;
    applyLayerPreset('bones-only');
    expect(controlsStore.getState().layers).toEqual(peeled);
    const shown = Object.entries(peeled).filter(([, state]) => state !== 'off');
    expect(shown.map(([id]) => id).sort()).toEqual([...skeletonIds].sort());
  });
});

describe('the side', () => {
  it('takes the camera along to the mirror image of its place, and back', () => {
    resetAll();
    const camera = {
      azimuth: deg(-60),
      polar: deg(80),
      distance: 0.7,
      target: [0, 0.1, 0.02] as const,
    };
    setCamera(camera);
    setSide('left');
    const mirrored = controlsStore.getState().camera!;
    expect(mirrored.azimuth).toBeCloseTo(deg(-120), 12);
    expect(mirrored.target[2]).toBeCloseTo(findZOnSide(0.02, 'left'), 12);
    setSide('left');
    expect(controlsStore.getState().camera).toBe(mirrored);
    setSide('right');
    const back = controlsStore.getState().camera!;
    expect(back.azimuth).toBeCloseTo(camera.azimuth, 12);
    expect(back.target[2]).toBeCloseTo(0.02, 12);
    resetAll();
  });

  it('paints attachments one muscle at a time', () => {
    resetAll();
    setFootprint('piriformis', true);
    setFootprint('gluteus-medius', true);
    setFootprint('piriformis', true);
    expect(controlsStore.getState().footprints).toEqual(['gluteus-medius', 'piriformis']);
    setFootprint('gluteus-medius', false);
    expect(controlsStore.getState().footprints).toEqual(['piriformis']);
    resetAll();
  });
});
