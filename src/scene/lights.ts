import { type Camera, DirectionalLight, Group, HemisphereLight, Vector3 } from 'three';

/** The lamps of the stage: soft surroundings, and three lamps that go with the camera. */
export interface StageLights {
  readonly group: Group;
  /** Turns the lamps with the camera, so that every view is lit from the upper left. */
  applyCamera(camera: Camera): void;
}

/** Strength 1 returns the tissue's own colour from a surface that faces the lamp. */
const unit = Math.PI;

/** Position of each lamp in the camera's own axes (right, up, towards the viewer) and its strength. */
export const lamps = [
  { position: new Vector3(-0.7, 0.75, 0.5), colour: '#FFF6EA', strength: 0.62 },
  { position: new Vector3(0.9, -0.15, 0.45), colour: '#DDE9F5', strength: 0.12 },
  { position: new Vector3(0.5, 0.55, -0.8), colour: '#EAF1F8', strength: 0.3 },
];

/** Light from all round: 0.6 of the whole, so that no colour turns muddy in the shade. */
export const surroundings = { sky: '#FFFFFF', ground: '#B9B2B0', strength: 0.6 } as const;

/** Creates the lamps. */
export function createStageLights(): StageLights {
  const group = new Group();
  const { sky, ground, strength: share } = surroundings;
  group.add(new HemisphereLight(sky, ground, share * unit));
  const directional = lamps.map(({ colour, strength }) => {
    const light = new DirectionalLight(colour, strength * unit);
    group.add(light, light.target);
    return light;
  });
  return {
    group,
    applyCamera(camera) {
      directional.forEach((light, index) => {
        light.position.copy(lamps[index]!.position).applyQuaternion(camera.quaternion);
      });
    },
  };
}
