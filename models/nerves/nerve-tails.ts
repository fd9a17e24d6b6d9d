/** The two divisions of the sciatic nerve below their parting: `[x, y, z, half width, half thickness, knee]`; mm. */
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
 * (Tomaszewski 2016), to behind the knee: the tibial in the middle between the condyles, the common
 * fibular along the tendon of biceps to the back of the fibular head. Femur frame, which is the
 * pelvis frame in neutral; knee straight.
 *
 * Widths: the tibial is the thicker one, by about half (assumed; the common course gives the sum).
 */
export const nerveTails: readonly NerveTail[] = [
  {
    id: 'tibial-nerve',
    // biome-ignore format: a table is read by columns
    rows: [
      [-40, -330,  3, 3.2, 2.8, 0],
      [-43, -345,  1, 3.1, 2.7, 0],
      [-45, -360,  0, 3.0, 2.6, 0.1],
      [-46, -375,  0, 3.0, 2.5, 0.25],
      [-46, -390,  0, 2.9, 2.4, 0.45],
      [-45, -405,  1, 2.9, 2.4, 0.7],
      [-42, -420,  1, 2.8, 2.3, 0.9],
      [-39, -435,  2, 2.8, 2.3, 1],
      [-36, -450,  2, 2.7, 2.2, 1],
    ],
  },
  {
    id: 'common-fibular-nerve',
    // biome-ignore format: a table is read by columns
    rows: [
      [-40, -330,  7, 2.4, 2.4, 0],
      [-43, -345, 12, 2.4, 2.2, 0],
      [-45, -360, 18, 2.4, 2.0, 0.1],
      [-45, -375, 24, 2.3, 1.9, 0.25],
      [-44, -390, 29, 2.3, 1.8, 0.45],
      [-41, -405, 34, 2.3, 1.8, 0.7],
      [-36, -420, 38, 2.2, 1.7, 0.9],
      [-30, -435, 42, 2.2, 1.6, 1],
      [-22, -448, 44, 2.1, 1.5, 1],
    ],
  },
];
