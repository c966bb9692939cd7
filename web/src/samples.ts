// The samples, by the program's name of them (app/state.hpp) and the language.
import itSample from "tappa:data/assets/samples/banca-aurora.it.json";
import enSample from "tappa:data/assets/samples/banca-aurora.en.json";
import itWorkshop from "tappa:data/assets/samples/banca-aurora-workshop.it.json";
import enWorkshop from "tappa:data/assets/samples/banca-aurora-workshop.en.json";

const SAMPLES: Readonly<Record<string, Readonly<Record<string, TappaFile>>>> = {
  "quick-scan": { it: itSample, en: enSample },
  workshop: { it: itWorkshop, en: enWorkshop },
};

export const sampleFile = (sample: string, language: string): TappaFile =>
  SAMPLES[sample]?.[language] ?? enSample;
