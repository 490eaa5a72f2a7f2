// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/words.h"

namespace vt::programme {
namespace {

Word made(std::string begin, std::string_view code) {
    return {std::move(begin.append(code))};
}

}  // namespace

Word word(State state) {
    return made("programme.state.", code(state));
}
Word word(Settlement settlement) {
    return made("programme.settlement.", code(settlement));
}
Word word(content::Recurrence recurrence) {
    return made("programme.recurrence.", content::code(recurrence));
}
Word word(content::EvidenceKind kind) {
    return kind_word(kind);
}
Word word(Form form) {
    return made("programme.form.", code(form));
}
Word word(Tone tone) {
    return made("programme.tone.", code(tone));
}
Word word(DialogueStage stage) {
    return made("programme.stage.", code(stage));
}
Word word(Presence presence) {
    return made("programme.presence.", code(presence));
}

}  // namespace vt::programme
