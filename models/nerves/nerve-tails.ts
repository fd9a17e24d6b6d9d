/** A division of the sciatic nerve below their parting: `[x, y, z, half width, half thickness, foot]`; mm. */
export interface NerveTail {
  readonly id: 'tibial-nerve' | 'common-fibular-nerve';
  /** `foot` is the share of the ankle's turn that the point follows: 0 on the leg, 1 on the foot. */
  readonly rows: readonly (readonly [
    x: number,
    y: number,
    z: number,
    a: number,
    b: number,
    foot: number,
  ])[];
}

/**
 * Tibial and common fibular nerve from the division, about 65 mm above the popliteal fossa
 * (Tomaszewski 2016), into the foot. The tibial nerve passes between the condyles and down the deep calf, behind the
 * medial malleolus and on, as the medial plantar nerve, under the arch; the common fibular follows the tendon of biceps, winds round
 * the neck of the fibula and runs on, as its deep branch, down the front of the leg to the back of the foot. Femur frame,
 * which is the pelvis frame in neutral; knee straight, ankle at a right angle.
 *
 * Course: authored on the model's own femur, tibia, fibula and foot after textbook descriptions. Widths: the tibial is the
 * thicker one, by about half (assumed; the common course gives the sum).
 */
export const nerveTails: readonly NerveTail[] = [
  {
    id: 'tibial-nerve',
    // biome-ignore format: a table is read by columns
    rows: [
      [-31, -330, 4.5, 3.2, 2.8, 0],
      [-33.5, -345, 2.5, 3.1, 2.7, 0],
      [-36, -360, 1.5, 3, 2.6, 0],
      [-38, -375, 1, 3, 2.5, 0],
      [-39, -390, 1, 2.9, 2.4, 0],
      [-39, -405, 1, 2.9, 2.4, 0],
      [-37.5, -420, 1.5, 2.8, 2.3, 0],
      [-35, -437, 2, 2.8, 2.3, 0],
      [-32, -455, 3, 2.7, 2.2, 0],
      [-29.5, -475, 4, 2.7, 2.2, 0],
      [-27, -500, 5, 2.6, 2.1, 0],
      [-25, -530, 5, 2.5, 2, 0],
      [-24, -565, 4, 2.4, 1.9, 0],
      [-24, -605, 2, 2.3, 1.8, 0],
      [-23, -645, -2, 2.2, 1.7, 0],
      [-22, -685, -7, 2.1, 1.6, 0],
      [-22, -720, -12, 2.1, 1.6, 0],
      [-22, -750, -17, 2, 1.5, 0],
      [-22, -772, -20, 2, 1.5, 0],
      [-22, -788, -19.5, 2, 1.4, 0.4],
      [-19, -804, -18, 1.9, 1.3, 1],
      [-11, -819, -15, 1.8, 1.2, 1],
      [2, -832, -9, 1.7, 1.1, 1],
      [18, -840, 1, 1.5, 1, 1],
      [38, -840, 10, 1.3, 0.9, 1],
    ],
  },
  {
    id: 'common-fibular-nerve',
    // biome-ignore format: a table is read by columns
    rows: [
      [-31, -330, 8, 2.4, 2.4, 0],
      [-34, -345, 12, 2.4, 2.2, 0],
      [-36, -360, 17.5, 2.4, 2, 0],
      [-37, -375, 23, 2.3, 1.9, 0],
      [-37, -390, 28.5, 2.3, 1.8, 0],
      [-35.5, -405, 33.5, 2.3, 1.8, 0],
      [-32, -421, 38, 2.2, 1.7, 0],
      [-27.5, -437, 41.5, 2.2, 1.6, 0],
      [-22, -449, 43.5, 2.1, 1.5, 0],
      [-15, -459, 44.5, 2.1, 1.5, 0],
      [-8, -469, 43, 2, 1.4, 0],
      [-1, -483, 38, 1.9, 1.4, 0],
      [4, -505, 31, 1.8, 1.3, 0],
      [7, -540, 25, 1.7, 1.2, 0],
      [8, -585, 21, 1.6, 1.2, 0],
      [9, -612, 19.5, 1.6, 1.1, 0],
      [10, -645, 17.5, 1.5, 1.1, 0],
      [12, -680, 14.5, 1.5, 1.1, 0],
      [15, -710, 11, 1.5, 1.1, 0],
      [18, -735, 8, 1.4, 1, 0],
      [23, -768, 5, 1.4, 1, 0],
      [29, -781, 4, 1.3, 1, 0.5],
      [40, -791, 3, 1.2, 0.9, 1],
      [60, -799, 4, 1.1, 0.8, 1],
      [80, -807, 5, 1, 0.8, 1],
    ],
  },
];
