// SPDX-License-Identifier: EUPL-1.2
// What a page can do beyond links and forms. Every page works without it.
import { askBeforeSending } from './confirm';
import { revealCopyButtons } from './copy';
import { followTheTalk } from './follow';
import { followTheSession } from './live';
import { revealPrintButtons } from './print';
import { answerWhileTyping } from './search';
import { openSelfScan } from './self_scan';
import { countDown } from './timer';

askBeforeSending();
revealCopyButtons();
revealPrintButtons();
answerWhileTyping();
countDown();
followTheTalk();
followTheSession();
openSelfScan();
