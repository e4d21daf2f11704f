import type { Check } from './check';
import { contradictoryBasis } from './citation/contradictoryBasis';
import { hierarchySkipped } from './citation/hierarchySkipped';
import { incompleteCitation } from './citation/incomplete';
import { malformedPages } from './citation/malformedPages';
import { missingCitation } from './citation/missing';
import { mtusSilenceDisputed } from './citation/mtusSilenceDisputed';
import { notDiscussed } from './citation/notDiscussed';
import { notInGuidelineLine } from './citation/notInGuidelineLine';
import { pageOutsideGuideline } from './citation/pageOutsideGuideline';
import { pageOutsideTopic } from './citation/pageOutsideTopic';
import { supersededEdition } from './citation/supersededEdition';
import { titleLinkMismatch } from './citation/titleLinkMismatch';
import { wrongChapter } from './citation/wrongChapter';
import { contradictsDecision } from './conclusion/contradictsDecision';
import { missingConclusion } from './conclusion/missing';
import { namesAnotherItem } from './conclusion/namesAnotherItem';
import { age } from './consistency/age';
import { bodyPart } from './consistency/bodyPart';
import { date } from './consistency/date';
import { dose } from './consistency/dose';
import { itemNotInSummary } from './consistency/itemNotInSummary';
import { level } from './consistency/level';
import { overallDecision } from './consistency/overallDecision';
import { quantity } from './consistency/quantity';
import { sex } from './consistency/sex';
import { side } from './consistency/side';
import { undecidedItem } from './consistency/undecidedItem';
import { duplicateField } from './item/duplicateField';
import { duplicateItem } from './item/duplicateItem';
import { emptyField } from './item/emptyField';
import { fieldOrder } from './item/fieldOrder';
import { headingPunctuation } from './item/headingPunctuation';
import { missingClaimsGuideline } from './item/missingClaimsGuideline';
import { missingDecision } from './item/missingDecision';
import { missingRationale } from './item/missingRationale';
import { missingReviewerGuideline } from './item/missingReviewerGuideline';
import { unknownDecision } from './item/unknownDecision';
import { vagueHeading } from './item/vagueHeading';
import { identifier } from './privacy/identifier';
import { aboutAnotherItem } from './rationale/aboutAnotherItem';
import { contradictsItself } from './rationale/contradictsItself';
import { contradictsSummary } from './rationale/contradictsSummary';
import { copiedFromAnotherItem } from './rationale/copiedFromAnotherItem';
import { factNotRecorded } from './rationale/factNotRecorded';
import { noPatientFacts } from './rationale/noPatientFacts';
import { unidentifiedSource } from './rationale/unidentifiedSource';
import { alteredStatement } from './reviewer/alteredStatement';
import { incompleteSpecialty } from './reviewer/incompleteSpecialty';
import { missingSpecialty } from './reviewer/missingSpecialty';
import { missingStatement } from './reviewer/missingStatement';
import { duplicateSection } from './structure/duplicateSection';
import { emptySection } from './structure/emptySection';
import { misspelledHeading } from './structure/misspelledHeading';
import { missingSection } from './structure/missingSection';
import { noDisputedItems } from './structure/noDisputedItems';
import { secondDetermination } from './structure/secondDetermination';
import { sectionOrder } from './structure/sectionOrder';
import { unfilledPlaceholder } from './structure/unfilledPlaceholder';
import { impossibleDate } from './summary/impossibleDate';
import { impossibleLevel } from './summary/impossibleLevel';
import { missingDispute } from './summary/missingDispute';
import { missingInjury } from './summary/missingInjury';
import { missingPatient } from './summary/missingPatient';
import { redactionGap } from './summary/redactionGap';
import { unusedSuppression } from './suppression/unused';
import { suppressionWithoutReason } from './suppression/withoutReason';
import { drugName } from './text/drugName';
import { medicalTerm } from './text/medicalTerm';
import { repeatedWord } from './text/repeatedWord';

/** All checks, in the order of the catalogue. */
export const CHECKS: readonly Check[] = [
  missingSection,
  duplicateSection,
  sectionOrder,
  misspelledHeading,
  emptySection,
  noDisputedItems,
  unfilledPlaceholder,
  secondDetermination,
  missingSpecialty,
  incompleteSpecialty,
  missingStatement,
  alteredStatement,
  missingDecision,
  unknownDecision,
  missingClaimsGuideline,
  missingReviewerGuideline,
  missingRationale,
  emptyField,
  duplicateField,
  fieldOrder,
  duplicateItem,
  vagueHeading,
  headingPunctuation,
  contradictsDecision,
  namesAnotherItem,
  missingConclusion,
  missingCitation,
  incompleteCitation,
  malformedPages,
  wrongChapter,
  notInGuidelineLine,
  notDiscussed,
  contradictoryBasis,
  hierarchySkipped,
  mtusSilenceDisputed,
  titleLinkMismatch,
  contradictsSummary,
  factNotRecorded,
  contradictsItself,
  aboutAnotherItem,
  copiedFromAnotherItem,
  noPatientFacts,
  unidentifiedSource,
  undecidedItem,
  itemNotInSummary,
  dose,
  quantity,
  side,
  level,
  bodyPart,
  sex,
  age,
  date,
  overallDecision,
  missingPatient,
  missingInjury,
  missingDispute,
  impossibleLevel,
  impossibleDate,
  redactionGap,
  pageOutsideGuideline,
  pageOutsideTopic,
  supersededEdition,
  identifier,
  drugName,
  medicalTerm,
  repeatedWord,
  unusedSuppression,
  suppressionWithoutReason,
];
