import type { StructureId } from './catalog.ts';
import { contextFacts } from './context-facts.ts';
import type { StructureFacts } from './structure-text.ts';

/**
 * Attachments, nerves and roots of the muscles, and a note on everything else.
 * Source: standard anatomy with the names of the Terminologia Anatomica, as current textbooks agree on it.
 */
export const structureFacts: { readonly [id in StructureId]?: StructureFacts } = {
  'gluteus-maximus': {
    synonyms: ['glutaeus maximus', 'glute max', 'buttock muscle'],
    origin:
      'Ilium behind the posterior gluteal line, back of the lower sacrum and coccyx, sacrotuberous ligament, thoracolumbar fascia',
    insertion:
      'Iliotibial tract (upper and superficial fibres); gluteal tuberosity of the femur (deep lower fibres)',
    nerve: 'Inferior gluteal nerve',
    roots: 'L5, S1, S2',
    action: 'Extends and turns the thigh outward; upper part abducts, lower part adducts',
    note: 'It covers piriformis and the sciatic nerve. A pressing thumb, elbow or ball always works through it.',
  },
  'gluteus-medius': {
    synonyms: ['glutaeus medius', 'glute med'],
    origin: 'Outer ilium between the anterior and posterior gluteal lines',
    insertion: 'Lateral and superoposterior facets of the greater trochanter',
    nerve: 'Superior gluteal nerve',
    roots: 'L4, L5, S1',
    action: 'Abducts; front fibres turn the thigh inward, back fibres outward',
    note: 'Keeps the pelvis level when one stands on one leg. Its back edge lies beside piriformis.',
  },
  'gluteus-minimus': {
    synonyms: ['glutaeus minimus', 'glute min'],
    origin: 'Outer ilium between the anterior and inferior gluteal lines',
    insertion: 'Anterior facet of the greater trochanter, capsule of the hip joint',
    nerve: 'Superior gluteal nerve',
    roots: 'L4, L5, S1',
    action: 'Abducts and turns the thigh inward',
    note: 'The deepest of the three; it lies against the joint in front of piriformis.',
  },
  'tensor-fasciae-latae': {
    synonyms: ['TFL', 'tensor of fascia lata'],
    origin: 'Outer lip of the front of the iliac crest, anterior superior iliac spine',
    insertion: 'Iliotibial tract, and through it the lateral condyle of the tibia',
    nerve: 'Superior gluteal nerve',
    roots: 'L4, L5, S1',
    action: 'Flexes, abducts and turns the thigh inward',
    note: 'Pulls the iliotibial tract from in front as gluteus maximus pulls it from behind.',
  },
  'iliotibial-tract': {
    synonyms: ['IT band', 'ITB', 'iliotibial band', 'tractus iliotibialis', 'Maissiat'],
    origin: 'Iliac crest, by way of tensor fasciae latae and gluteus maximus',
    insertion: 'Lateral condyle of the tibia (Gerdy’s tubercle)',
    note: 'The thick strip of the fascia of the thigh. It glides over the greater trochanter.',
  },
  piriformis: {
    synonyms: ['pyriformis', 'pear-shaped muscle', 'musculus piriformis'],
    origin:
      'Front of the sacrum, S2 to S4, between and beside the anterior sacral foramina; rim of the greater sciatic notch',
    insertion: 'Upper inner border of the greater trochanter, by a round tendon',
    nerve: 'Branches of the sacral plexus',
    roots: 'S1, S2 (L5)',
    action: 'Turns the extended thigh outward; draws the flexed thigh away',
    note: 'It fills the greater sciatic foramen. In most people the sciatic nerve leaves the pelvis beneath its lower border.',
  },
  'superior-gemellus': {
    synonyms: ['gemellus superior', 'gemelli', 'twin muscle'],
    origin: 'Ischial spine',
    insertion: 'Tendon of obturator internus, inner side of the greater trochanter',
    nerve: 'Nerve to obturator internus',
    roots: 'L5, S1, S2',
    action: 'Turns the thigh outward; draws the flexed thigh away',
    note: 'The first of the muscles on which the nerve lies after it has passed piriformis.',
  },
  'obturator-internus': {
    synonyms: ['obturatorius internus'],
    origin: 'Inner side of the obturator membrane and its bony rim',
    insertion: 'Inner side of the greater trochanter, with the gemelli',
    nerve: 'Nerve to obturator internus',
    roots: 'L5, S1, S2',
    action: 'Turns the thigh outward; draws the flexed thigh away',
    note: 'It turns round the lesser sciatic notch as round a pulley. The nerve crosses its tendon.',
  },
  'inferior-gemellus': {
    synonyms: ['gemellus inferior', 'gemelli', 'twin muscle'],
    origin: 'Top of the ischial tuberosity',
    insertion: 'Tendon of obturator internus, inner side of the greater trochanter',
    nerve: 'Nerve to quadratus femoris',
    roots: 'L4, L5, S1',
    action: 'Turns the thigh outward; draws the flexed thigh away',
    note: 'With its twin above it frames the tendon of obturator internus.',
  },
  'quadratus-femoris': {
    synonyms: ['square muscle of the thigh'],
    origin: 'Outer border of the ischial tuberosity',
    insertion: 'Quadrate tubercle and intertrochanteric crest of the femur',
    nerve: 'Nerve to quadratus femoris',
    roots: 'L4, L5, S1',
    action: 'Turns the thigh outward and adducts it',
    note: 'The lowest of the six. The nerve runs down behind it, between sitting bone and trochanter.',
  },
  'obturator-externus': {
    synonyms: ['obturatorius externus'],
    origin: 'Outer side of the obturator membrane and its bony rim',
    insertion: 'Trochanteric fossa of the femur',
    nerve: 'Obturator nerve',
    roots: 'L3, L4',
    action: 'Turns the thigh outward, more so when it is flexed; adducts',
    note: 'It passes below and behind the neck of the femur and does not touch the nerve.',
  },
  'sciatic-nerve': {
    synonyms: ['ischiadic nerve', 'ischiatic nerve', 'nervus ischiadicus', 'sciatica'],
    roots: 'L4, L5, S1, S2, S3',
    note: 'The thickest nerve of the body. It leaves the pelvis through the greater sciatic foramen, in most people beneath piriformis, and divides into the tibial and common fibular nerve on its way to the knee.',
  },
  'sacrotuberous-ligament': {
    synonyms: ['ligamentum sacrotuberale'],
    note: 'From the back of sacrum and ilium to the sitting bone. It closes the sciatic notches into foramina from behind.',
  },
  'sacrospinous-ligament': {
    synonyms: ['ligamentum sacrospinale'],
    note: 'From the edge of the sacrum to the ischial spine. It parts the greater from the lesser sciatic foramen.',
  },
  'posterior-sacroiliac-ligament': {
    synonyms: ['SI joint', 'sacroiliac joint'],
    note: 'Holds sacrum and ilium together behind. Pain over it is also where a trigger point of piriformis is felt.',
  },
  'iliofemoral-ligament': {
    synonyms: ['Y ligament', 'Bigelow', 'capsule', 'hip joint capsule'],
    note: 'The strongest ligament of the body; it stops extension and lets one stand without effort.',
  },
  'ischiofemoral-ligament': {
    synonyms: ['capsule', 'hip joint capsule'],
    note: 'Winds round the back of the neck and tightens as the thigh turns inward.',
  },
  'pubofemoral-ligament': {
    synonyms: ['capsule', 'hip joint capsule'],
    note: 'Lies in front and below and tightens as the thigh is drawn away.',
  },
  'obturator-membrane': {
    synonyms: ['membrana obturatoria', 'obturator foramen'],
    note: 'Closes the obturator foramen; the obturators arise from its two sides.',
  },
  'right-hip-bone': {
    synonyms: ['ilium', 'ischium', 'pubis', 'acetabulum', 'innominate bone', 'os coxae', 'pelvis'],
    note: 'Ilium, ischium and pubis grown together. Its sciatic notch is the gate of piriformis and nerve.',
  },
  'left-hip-bone': {
    synonyms: ['ilium', 'ischium', 'pubis', 'innominate bone', 'os coxae', 'pelvis'],
    note: 'The mirror image of the right one.',
  },
  sacrum: {
    synonyms: ['os sacrum', 'tailbone', 'coccyx', 'sacral foramina'],
    note: 'Piriformis starts on its front, between and beside the foramina S2 to S4, not on its spine behind. The coccyx is drawn with it.',
  },
  'right-femur': {
    synonyms: ['thigh bone', 'greater trochanter', 'lesser trochanter', 'os femoris'],
    note: 'Its greater trochanter is the bump felt on the outside of the upper thigh, where piriformis ends.',
  },
  'left-femur': {
    synonyms: ['thigh bone', 'os femoris'],
    note: 'The mirror image of the right one.',
  },
  'interpubic-disc': {
    synonyms: ['pubic symphysis', 'symphysis'],
    note: 'The cartilage between the two pubic bones.',
  },
  'lumbosacral-disc': {
    synonyms: ['L5-S1', 'intervertebral disc', 'herniated disc', 'slipped disc'],
    note: 'A prolapse here presses the roots of the same nerve; that is why disc and piriformis are confused.',
  },
  'fourth-lumbar-disc': {
    synonyms: ['L4-L5', 'intervertebral disc', 'herniated disc', 'slipped disc'],
    note: 'A prolapse here presses the roots of the same nerve; that is why disc and piriformis are confused.',
  },
  'fifth-lumbar-vertebra': {
    synonyms: ['L5', 'lumbar spine'],
    note: 'The root L5 leaves the spine below it and joins the sciatic nerve.',
  },
  'fourth-lumbar-vertebra': {
    synonyms: ['L4', 'lumbar spine'],
    note: 'The root L4 leaves the spine below it; part of it joins the sciatic nerve.',
  },
  'right-patella': {
    synonyms: ['kneecap'],
    note: 'Glides in the groove of the femur as the knee bends.',
  },
  'right-tibia': {
    synonyms: ['shin bone'],
    note: 'It turns inward as the heel tips inward, and takes the thigh along: the twist that piriformis brakes.',
  },
  'right-fibula': {
    synonyms: ['calf bone'],
    note: 'The common fibular nerve winds round its neck, just under the skin.',
  },
  'right-foot': {
    synonyms: ['heel', 'calcaneus', 'toes', 'ankle'],
    note: 'Loaded, it stays on the ground, and everything above moves over it.',
  },
  'left-patella': { synonyms: ['kneecap'], note: 'The mirror image of the right one.' },
  'left-tibia': { synonyms: ['shin bone'], note: 'The mirror image of the right one.' },
  'left-fibula': { synonyms: ['calf bone'], note: 'The mirror image of the right one.' },
  'left-foot': { synonyms: ['heel', 'ankle'], note: 'The mirror image of the right one.' },
  ...contextFacts,
};
