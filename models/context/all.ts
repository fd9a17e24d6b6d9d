import {
  adductorBrevis,
  adductorLongus,
  adductorMagnus,
  adductorMagnusHamstringPart,
  gracilis,
  pectineus,
} from './adductors.ts';
import type { AuthoredThreads } from './authored-thread.ts';
import {
  bicepsFemorisLongHead,
  bicepsFemorisShortHead,
  semimembranosus,
  semitendinosus,
} from './hamstrings.ts';
import { iliacus, psoasMajor, rectusFemoris, sartorius } from './hip-flexors.ts';

/** All muscles for context in the order of the catalog. */
export const authoredContext: readonly AuthoredThreads[] = [
  iliacus,
  psoasMajor,
  rectusFemoris,
  sartorius,
  semitendinosus,
  semimembranosus,
  bicepsFemorisLongHead,
  bicepsFemorisShortHead,
  pectineus,
  adductorLongus,
  adductorBrevis,
  adductorMagnus,
  adductorMagnusHamstringPart,
  gracilis,
];
