// SPDX-License-Identifier: EUPL-1.2
// What a page can do beyond links and forms. Every page works without it.
import { askBeforeSending } from './confirm';
import { revealCopyButtons } from './copy';
import { revealPrintButtons } from './print';
import { answerWhileTyping } from './search';

askBeforeSending();
revealCopyButtons();
revealPrintButtons();
answerWhileTyping();
