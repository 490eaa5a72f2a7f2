// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/draft_service.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "modules/codes/access.h"
#include "modules/codes/document_store.h"
#include "modules/codes/draft_rules.h"
#include "modules/codes/following_store.h"
#include "modules/codes/skeleton_text.h"
#include "modules/codes/text_writing.h"

namespace vt::codes {
namespace {

Error changed_meanwhile() {
    return conflict("changed-meanwhile");
}

}  // namespace

bool DraftService::may_edit(const Document& document) const {
    if (may_lead(work_.actor, document)) return true;
    if (!identity::may(work_.actor, identity::Right::norms_write)) return false;
    const auto group = GroupStore{work_.db}.of(document.id);
    return std::any_of(group.begin(), group.end(), [&](const GroupMember& member) {
        return member.person == work_.actor.person && member.in_on(work_.clock.today());
    });
}

Result<Reading> DraftService::open(const VersionId& draft) const {
    auto version = VersionStore{work_.db}.find(draft);
    if (!version) return not_found();
    auto document = DocumentStore{work_.db}.find(version->document);
    VT_CHECK(document);
    if (!sees(work_.actor, *document, *version)) return not_found();
    if (!may_edit(*document)) return forbidden("not-yours-to-edit");
    if (version->state != State::draft) return conflict("not-a-draft");
    Text text = VersionStore{work_.db}.text(draft).value_or(Text{});
    return Reading{*std::move(document), *std::move(version), std::move(text)};
}

Result<std::string> DraftService::free_label(const DocumentId& document, std::string_view label,
                                             const VersionId& except) const {
    VT_TRY(filled(label, kLabelMax, "label"));
    std::string trimmed = trim(label);
    if (VersionStore{work_.db}.label_taken(document, trimmed, except))
        return invalid("label-taken", "label");
    return trimmed;
}

Done DraftService::keep(const Reading& draft, std::string_view what) {
    const auto& [document, version, text] = draft;
    if (!VersionStore{work_.db}.change_draft(version.id, version.label, text, work_.clock.now()))
        return conflict("not-a-draft");
    work_.log({.type = "codes.draft-changed",
               .object = version.id.value,
               .context = what,
               .data_sha256 = content_hash(text)});
    return done();
}

Result<VersionId> DraftService::keep_new(const Document& document, const Version& version,
                                         const Text& text) {
    VersionStore store{work_.db};
    if (version.state == State::adopted)
        if (const auto before = store.in_force(document.id))
            store.supersede(before->id, work_.clock.today());
    store.add(version, text);
    work_.log({.type = version.settled() ? "codes.version-adopted" : "codes.draft-begun",
               .object = version.id.value,
               .context = document.id.value,
               .data_sha256 = content_hash(text)});
    return version.id;
}

Result<VersionId> DraftService::begin(const DocumentId& id, Beginning from, std::string_view label,
                                      texts::Language language) {
    const auto document = DocumentStore{work_.db}.find(id);
    if (!document || !identity::may(work_.actor, identity::Right::norms_read)) return not_found();
    if (!may_edit(*document)) return forbidden("not-yours-to-edit");
    const std::string free = VT_TRY(free_label(id, label));
    Version version{
        .id = VersionId::random(), .document = id, .label = free, .changed = work_.clock.now()};
    Text text{.title = document->title};
    if (from == Beginning::skeleton) {
        const content::Skeleton* skeleton = skeleton_for(*document);
        if (skeleton == nullptr) return conflict("no-skeleton");
        text = text_from(*skeleton, *document, language);
    }
    if (from == Beginning::version_in_force) {
        const auto before = VersionStore{work_.db}.in_force(id);
        if (!before) return conflict("none-in-force");
        version.based_on = before->id;
        text = VersionStore{work_.db}.text(before->id).value_or(std::move(text));
    }
    return keep_new(*document, version, text);
}

Result<VersionId> DraftService::begin_with(const DocumentId& id, Text text,
                                           std::string_view label) {
    const auto document = DocumentStore{work_.db}.find(id);
    if (!document || !identity::may(work_.actor, identity::Right::norms_read)) return not_found();
    if (!may_edit(*document)) return forbidden("not-yours-to-edit");
    if (article_count(text) > kArticlesMax || text.chapters.size() > kChaptersMax)
        return conflict("too-large");
    give_ids(text);
    const std::string free = VT_TRY(free_label(id, label));
    Version version{
        .id = VersionId::random(), .document = id, .label = free, .changed = work_.clock.now()};
    if (document->foreign()) {
        version.state = State::adopted;
        version.sha256 = content_hash(text);
        version.from = work_.clock.today();
    }
    return keep_new(*document, version, text);
}

Done DraftService::change_whole(const VersionId& draft, const WholeTyped& typed) {
    Reading reading = VT_TRY(open(draft));
    reading.version.label = VT_TRY(free_label(reading.document.id, typed.label, draft));
    VT_TRY(filled(typed.title, kTitleMax, "title"));
    VT_TRY(fits(typed.preamble, kBodyMax, "preamble"));
    VT_TRY(fits(typed.closing, kBodyMax, "closing"));
    reading.text.title = trim(typed.title);
    reading.text.preamble = paragraphs_from(typed.preamble);
    reading.text.closing = paragraphs_from(typed.closing);
    return keep(reading, "whole");
}

Done DraftService::name_for_good(const VersionId& draft, std::string_view label) {
    Reading reading = VT_TRY(open(draft));
    const std::string free = VT_TRY(free_label(reading.document.id, label, draft));
    if (folded(free).find(kDraftWord) != std::string::npos) return invalid("label-draft", "label");
    if (free == reading.version.label) return done();
    reading.version.label = free;
    return keep(reading, "label");
}

Result<std::size_t> DraftService::add_chapter(const VersionId& draft, const ChapterTyped& typed) {
    Reading reading = VT_TRY(open(draft));
    VT_TRY(check(typed));
    if (reading.text.chapters.size() >= kChaptersMax) return conflict("too-large");
    reading.text.chapters.push_back({});
    apply(typed, reading.text.chapters.back());
    VT_TRY(keep(reading, "chapter-added"));
    return reading.text.chapters.size() - 1;
}

Done DraftService::change_chapter(const VersionId& draft, std::size_t at, const ChapterTyped& typed,
                                  std::string_view seen) {
    Reading reading = VT_TRY(open(draft));
    if (at >= reading.text.chapters.size()) return not_found();
    VT_TRY(check(typed));
    Chapter& chapter = reading.text.chapters[at];
    if (fingerprint(chapter) != seen) return changed_meanwhile();
    apply(typed, chapter);
    return keep(reading, "chapter");
}

Done DraftService::remove_chapter(const VersionId& draft, std::size_t at) {
    Reading reading = VT_TRY(open(draft));
    auto& chapters = reading.text.chapters;
    if (at >= chapters.size()) return not_found();
    if (!chapters[at].articles.empty()) return conflict("chapter-not-empty");
    chapters.erase(chapters.begin() + static_cast<std::ptrdiff_t>(at));
    return keep(reading, "chapter-removed");
}

Result<std::string> DraftService::add_article(const VersionId& draft, std::size_t chapter,
                                              const ArticleTyped& typed) {
    Reading reading = VT_TRY(open(draft));
    VT_TRY(check(typed));
    if (chapter >= reading.text.chapters.size()) return not_found();
    if (article_count(reading.text) >= kArticlesMax) return conflict("too-large");
    Article article;
    apply(typed, article);
    std::string id = codes::add_article(reading.text, chapter, std::move(article));
    VT_TRY(keep(reading, id));
    return id;
}

Done DraftService::change_article(const VersionId& draft, std::string_view id,
                                  const ArticleTyped& typed, std::string_view seen) {
    Reading reading = VT_TRY(open(draft));
    Article* article = find_article(reading.text, id);
    if (article == nullptr) return not_found();
    VT_TRY(check(typed));
    if (fingerprint(*article) != seen) return changed_meanwhile();
    apply(typed, *article);
    return keep(reading, id);
}

Done DraftService::remove_article(const VersionId& draft, std::string_view id) {
    Reading reading = VT_TRY(open(draft));
    if (!codes::remove_article(reading.text, id)) return not_found();
    return keep(reading, id);
}

Done DraftService::move_article(const VersionId& draft, std::string_view id, bool up) {
    Reading reading = VT_TRY(open(draft));
    if (find_article(reading.text, id) == nullptr) return not_found();
    if (!codes::move_article(reading.text, id, up)) return done();
    return keep(reading, id);
}

Done DraftService::discard(const VersionId& draft) {
    const Reading reading = VT_TRY(open(draft));
    if (!may_lead(work_.actor, reading.document)) return forbidden("not-yours-to-lead");
    if (!VersionStore{work_.db}.remove_draft(draft)) return conflict("not-a-draft");
    work_.log({.type = "codes.draft-discarded",
               .object = draft.value,
               .data_sha256 = content_hash(reading.text)});
    return done();
}

}  // namespace vt::codes
