export { perSentence } from '../perSentence';
