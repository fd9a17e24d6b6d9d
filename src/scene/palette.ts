import type { StageGround } from '#src/state/controls.ts';

/** Colours of the stage as data: the same values as the design tokens of the page (a test compares them). */

export interface Palette {
  readonly stageCentre: string;
  readonly stageEdge: string;
  readonly outline: string;
  readonly rim: string;
  readonly halo: string;
  /** Line round the chosen structure: the ink of the page. */
  readonly ink: string;
  readonly skin: string;
  readonly bone: string;
  readonly cartilage: string;
  readonly tendon: string;
  readonly ligament: string;
  readonly muscleSuperficial: string;
  readonly muscleDeep: string;
  readonly piriformis: string;
  readonly piriformisRim: string;
  readonly piriformisStripe: string;
  readonly nerve: string;
  readonly footprintOrigin: string;
  readonly footprintInsertion: string;
  readonly bandNormal: string;
  readonly bandVenous: string;
  readonly bandReduced: string;
  readonly bandBlocked: string;
}

export const palettes: { readonly [stage in StageGround]: Palette } = {
  dark: {
    stageCentre: '#19212A',
    stageEdge: '#12171D',
    outline: '#0A0D10',
    rim: '#B9C4CE',
    halo: '#12171D',
    ink: '#F2F5F7',
    skin: '#D6A583',
    bone: '#F3EED2',
    cartilage: '#7CC0E0',
    tendon: '#D4DFEB',
    ligament: '#7C8794',
    muscleSuperficial: '#C0432F',
    muscleDeep: '#96586F',
    piriformis: '#F1875D',
    piriformisRim: '#FFECD6',
    piriformisStripe: '#C9683F',
    nerve: '#FFDB4E',
    footprintOrigin: '#E0413A',
    footprintInsertion: '#3E7BD6',
    bandNormal: '#FFDB4E',
    bandVenous: '#40D0BC',
    bandReduced: '#5C97C6',
    bandBlocked: '#8D42E4',
  },
  light: {
    stageCentre: '#F7F9FA',
    stageEdge: '#E6EBEF',
    outline: '#2A2522',
    rim: '#2A2522',
    halo: '#FFFFFF',
    ink: '#151B21',
    skin: '#C48E6A',
    bone: '#DFCEAB',
    cartilage: '#5E9DB8',
    tendon: '#B4BCC6',
    ligament: '#6F839C',
    muscleSuperficial: '#9A3222',
    muscleDeep: '#623244',
    piriformis: '#CE6C39',
    piriformisRim: '#FFF4E8',
    piriformisStripe: '#A9512A',
    nerve: '#EBB80B',
    footprintOrigin: '#C3271F',
    footprintInsertion: '#2258B0',
    bandNormal: '#EBB80B',
    bandVenous: '#0A937D',
    bandReduced: '#375FBB',
    bandBlocked: '#3911A1',
  },
};
