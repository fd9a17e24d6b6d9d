/** How far a source was followed. */
export type Confidence =
  /** The statement was read in the work itself or in its abstract. */
  | 'read'
  /** Read in a work that quotes it. */
  | 'quoted'
  /** What anatomy books agree on. */
  | 'textbook'
  /** Worked out by the model of this page. */
  | 'model'
  /** What therapists report; no study. */
  | 'experience'
  /** Known by hearsay of the trade; the work was not looked up. */
  | 'unchecked';

export interface LessonSource {
  readonly text: string;
  readonly confidence: Confidence;
}

const read = (text: string): LessonSource => ({ text, confidence: 'read' });
const quoted = (text: string): LessonSource => ({ text, confidence: 'quoted' });
const unchecked = (text: string): LessonSource => ({ text, confidence: 'unchecked' });

/** Everything that lessons rest on, each once. */
export const lessonSources = {
  anatomy: {
    text: 'Standard anatomy, as current textbooks agree on it, with the names of the Terminologia Anatomica.',
    confidence: 'textbook',
  },
  model: {
    text: 'Worked out by the model of this page for the pose that is shown. It is one body, and not a patient.',
    confidence: 'model',
  },
  therapist: {
    text: 'Experience of a clinical massage therapist, 2011. It was not counted or compared, and is no statistic.',
    confidence: 'experience',
  },
  'models-arms': read(
    'Moment arms of piriformis in gait2392 (Delp 1990), Rajagopal 2016, TLEM 2.0 (Carbone 2015), and Dostal and Andrews 1981: outward near extension, inward from 48 to 57 degrees of flexion on.',
  ),
  'delp-1999': quoted(
    'Delp SL, Hess WE, Hungerford DS, Jones LC. Variation of rotation moment arms with hip flexion. J Biomech 1999;32:493-501.',
  ),
  'parvaresh-2019': read(
    'Parvaresh KC et al. Architecture of the short external rotator muscles of the hip. BMC Musculoskelet Disord 2019;20:611.',
  ),
  'mcgovern-2017': quoted(
    'McGovern RP, Kivlan BR, Martin RL. Length change of the short external rotators of the hip in common stretch positions. Int J Sports Phys Ther 2017;12:1068-1077 (17 hips of cadavers).',
  ),
  'snijders-2006': quoted(
    'Snijders CJ, Hermans PFG, Kleinrensink GJ. Functional aspects of cross-legged sitting with special attention to piriformis muscles and sacroiliac joints. Clin Biomech 2006;21:116-121.',
  ),
  'gulledge-2014': unchecked(
    'Gulledge BM et al. Comparison of two stretching methods and optimization of stretching protocol for the piriformis muscle. Med Eng Phys 2014;36:212-218.',
  ),
  'neumann-2010': quoted(
    'Neumann DA. Kinesiology of the hip: a focus on muscular actions. J Orthop Sports Phys Ther 2010;40:82-94.',
  ),
  'schwartz-2008': read(
    'Schwartz MH, Rozumalski A, Trost JP. The effect of walking speed on the gait of typically developing children. J Biomech 2008;41:1639-1650.',
  ),
  'hamner-2010': read(
    'Running trial of one adult, OpenSim: Hamner SR, Seth A, Delp SL. J Biomech 2010;43:2709-2716. Averaged over 13 strides.',
  ),
  'coupling-2018': read(
    'Isolated coupling of calcaneal eversion to the bones above, in vitro. J Anat 2018, PMC5987802 (8 specimens).',
  ),
  'travell-simons': read(
    'Travell JG, Simons DG. Myofascial Pain and Dysfunction, volume 2, 1992: pain pattern of piriformis, as its figure text is given in MedLink Neurology.',
  ),
  'travell-points': unchecked(
    'Travell JG, Simons DG. Myofascial Pain and Dysfunction, volume 2, chapter 10: places of the two trigger points and causes of overload.',
  ),
  'namtpt-checker': read(
    'National Association of Myofascial Trigger Point Therapists, symptom checker: piriformis, entrapment, and what keeps trigger points going.',
  ),
  'quintner-2015': unchecked(
    'Quintner JL, Bove GM, Cohen ML. A critical evaluation of the trigger point phenomenon. Rheumatology 2015;54:392-399.',
  ),
  'poutoglidou-2020': read(
    'Poutoglidou F et al. Sciatic nerve variants and the piriformis muscle: a systematic review and meta-analysis. Cureus 2020;12:e11531.',
  ),
  'tomaszewski-2016': read(
    'Tomaszewski KA et al. Surgical anatomy of the sciatic nerve: a meta-analysis. J Orthop Res 2016;34:1820-1827 (7068 limbs).',
  ),
  'smoll-2010': read(
    'Smoll NR. Variations of the piriformis and sciatic nerve with clinical consequence: a review. Clin Anat 2010;23:8-17 (6062 cadavers).',
  ),
  'bartret-2018': read(
    'Bartret AL et al. Is it painful to be different? Sciatic nerve anatomical variants on MRI. Eur Radiol 2018 (783 hips).',
  ),
  'rydevik-1981': read(
    'Rydevik B, Lundborg G, Bagge U. Effects of graded compression on intraneural blood flow. J Hand Surg Am 1981;6:3-12 (rabbit).',
  ),
  'lundborg-1982': read(
    'Lundborg G, Gelberman RH et al. Median nerve compression in the carpal tunnel. J Hand Surg Am 1982;7:252-259 (16 volunteers).',
  ),
  'hopayian-2010': read(
    'Hopayian K et al. The clinical features of the piriformis syndrome: a systematic review. Eur Spine J 2010 (55 studies).',
  ),
  'fishman-2002': read(
    'Fishman LM et al. Piriformis syndrome: diagnosis, treatment, and outcome. Arch Phys Med Rehabil 2002;83:295-301 (918 patients).',
  ),
  'martin-2014': read(
    'Martin HD et al. Seated piriformis stretch and active piriformis test. Knee Surg Sports Traumatol Arthrosc 2014;22:882-888 (33 patients).',
  ),
  'balius-2022': read(
    'Balius R et al. Sciatic nerve movement in the deep gluteal space during hip rotations. Clin Anat 2022;35:482-491 (58 volunteers).',
  ),
  'pregnancy-pain': unchecked(
    'Reviews of low back and pelvic girdle pain in pregnancy: such pain is common; nobody has counted how often piriformis is its cause.',
  ),
  'exercise-sheets': read(
    'Public exercise sheets of clinics and training makers for piriformis stretches: positions, 10 to 30 seconds, two to four times.',
  ),
  'patel-exercise': read(
    'Patel K. Corrective Exercise, p. 211: supine stretch, 20 to 30 seconds, two to three times.',
  ),
  'ball-page': read(
    'Public self-treatment page (trieze): ease off when the ball feels electric, tingling or numb.',
  ),
  'common-practice': {
    text: 'Common practice of therapists and teachers. Its dose has not been compared in studies.',
    confidence: 'experience',
  },
  'weak-gluteals-theory': quoted(
    'A review of piriformis syndrome that quotes the theory: weak gluteal muscles leave the braking to piriformis.',
  ),
  'tendon-load': quoted(
    'Reviews of gluteal tendinopathy: positions with the leg across the body press on the tendon, and stretching does not help it.',
  ),
  'red-flags': unchecked(
    'General guidance on low back pain and sciatica for primary care: signs for which a doctor should be seen at once or soon.',
  ),
} as const satisfies { readonly [id: string]: LessonSource };

export type SourceId = keyof typeof lessonSources;

export function isSourceId(id: string): id is SourceId {
  return Object.hasOwn(lessonSources, id);
}

/** What a confidence is called where sources are listed. */
export const confidenceWords: { readonly [confidence in Confidence]: string } = {
  read: 'read in the source',
  quoted: 'quoted by another work',
  textbook: 'common textbook knowledge',
  model: 'worked out by the model',
  experience: 'experience, no study',
  unchecked: 'not looked up',
};
