/** A division of the sciatic nerve below their parting: `[x, y, z, half width, half thickness, knee]`; mm. */
export interface NerveTail {
  readonly id: 'tibial-nerve' | 'common-fibular-nerve';
  /** `knee` is the share of the knee's turn that the point follows: 0 on the thigh, 1 on the leg. */
  readonly rows: readonly (readonly [
    x: number,
    y: number,
    z: number,
    a: number,
    b: number,
    knee: number,
  ])[];
}

/**
 * Tibial and common fibular nerve from the division, about 65 mm above the popliteal fossa
 * (Tomaszewski 2016), to the ankle. The tibial nerve passes between the condyles and down the deep calf to
 * behind the medial malleolus; the common fibular follows the tendon of biceps, winds round the neck
 * of the fibula and runs on, as its deep branch, down the front of the leg. Femur frame, which is the
 * pelvis frame in neutral; knee straight.
 *
 * Course: authored on the model's own femur, tibia and fibula after textbook descriptions. Widths: the tibial is the
 * thicker one, by about half (assumed; the common course gives the sum).
 */
export const nerveTails: readonly NerveTail[] = [
  {
    id: 'tibial-nerve',
    // biome-ignore format: a table is read by columns
    rows: [
      [-40, -330, 3, 3.2, 2.8, 0],
      [-43, -345, 1, 3.1, 2.7, 0],
      [-45, -360, 0, 3, 2.6, 0.1],
      [-46, -375, 0, 3, 2.5, 0.25],
      [-46, -390, 0, 2.9, 2.4, 0.45],
      [-45, -405, 1, 2.9, 2.4, 0.7],
      [-42, -420, 1, 2.8, 2.3, 0.9],
      [-38, -437, 2, 2.8, 2.3, 1],
      [-34, -455, 3, 2.7, 2.2, 1],
      [-30, -475, 4, 2.7, 2.2, 1],
      [-27, -500, 5, 2.6, 2.1, 1],
      [-25, -530, 5, 2.5, 2, 1],
      [-24, -565, 4, 2.4, 1.9, 1],
      [-24, -605, 2, 2.3, 1.8, 1],
      [-23, -645, -2, 2.2, 1.7, 1],
      [-22, -685, -7, 2.1, 1.6, 1],
      [-21, -720, -12, 2.1, 1.6, 1],
      [-19, -750, -17, 2, 1.5, 1],
      [-17, -772, -20, 2, 1.5, 1],
    ],
  },
  {
    id: 'common-fibular-nerve',
    // biome-ignore format: a table is read by columns
    rows: [
      [-40, -330, 7, 2.4, 2.4, 0],
      [-43, -345, 12, 2.4, 2.2, 0],
      [-45, -360, 18, 2.4, 2, 0.1],
      [-45, -375, 24, 2.3, 1.9, 0.25],
      [-44, -390, 29, 2.3, 1.8, 0.45],
      [-40, -405, 34, 2.3, 1.8, 0.7],
      [-34, -421, 38, 2.2, 1.7, 0.9],
      [-28, -437, 41.5, 2.2, 1.6, 1],
      [-22, -449, 43.5, 2.1, 1.5, 1],
      [-15, -459, 44.5, 2.1, 1.5, 1],
      [-8, -469, 43, 2, 1.4, 1],
      [-1, -483, 38, 1.9, 1.4, 1],
      [4, -505, 31, 1.8, 1.3, 1],
      [7, -540, 25, 1.7, 1.2, 1],
      [8, -585, 21, 1.6, 1.2, 1],
      [10, -635, 18, 1.5, 1.1, 1],
      [13, -685, 14, 1.5, 1.1, 1],
      [17, -735, 8, 1.4, 1, 1],
      [20, -772, 5, 1.4, 1, 1],
    ],
  },
];
