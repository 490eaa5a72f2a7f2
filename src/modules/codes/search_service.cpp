// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/search_source.h"

#include "modules/codes/access.h"
#include "modules/codes/api.h"
#include "modules/codes/document_store.h"
#include "modules/codes/text_writing.h"
#include "texts/texts.h"

namespace vt::codes {
namespace {

// What all articles of one version have in common.
struct Shelf {
    Document document{};
    Version version{};
    std::string where{};
};

// What was agreed is Dutch, whoever searches.
std::string where_of(const identity::Work& work, const Document& document, const Version& version) {
    const texts::Texts dutch{texts::Language::nl};
    std::string references;
    if (const auto adopted = adopted_document(work, version.id))
        for (const DecidedBy& one : adopted->decided)
            references += (references.empty() ? "" : ", ") + one.reference;
    const std::string day = dutch.day(*version.from);
    if (references.empty())
        return dutch.text("codes.search.where", {document.title, version.label, day});
    return dutch.text("codes.search.where-decided",
                      {document.title, version.label, day, references});
}

std::optional<Shelf> shelf_of(db::Db& db, const VersionId& id) {
    auto version = VersionStore{db}.find(id);
    if (!version || !version->settled() || !version->from) return std::nullopt;
    auto document = DocumentStore{db}.find(version->document);
    if (!document || document->foreign()) return std::nullopt;
    const identity::Actor nobody{.system = "system:search"};
    const SystemClock clock;
    std::string where = where_of({db, nobody, clock}, *document, *version);
    return Shelf{*std::move(document), *std::move(version), std::move(where)};
}

search::Entry entry_of(const Shelf& shelf, const Article& article) {
    const texts::Texts dutch{texts::Language::nl};
    const Version& version = shelf.version;
    return {.id = version.id.value + "." + article.id,
            .kind = search::Kind::article,
            .standing = version.state == State::adopted ? search::Standing::adopted
                                                        : search::Standing::superseded,
            .title = article.number.empty()
                         ? article.title
                         : dutch.text("codes.search.article", {label_of(article)}),
            .words = words_of(article),
            .where = shelf.where,
            .link = article_path(shelf.document.id, version.id, article.id),
            .day = version.from,
            .reader = is_public(shelf.document, version) ? search::Audience::everyone
                                                         : search::Audience::signed_in};
}

}  // namespace

std::vector<search::Entry> CodesSource::all(db::Db& db) const {
    std::vector<search::Entry> entries;
    for (const Version& version : VersionStore{db}.all()) {
        const auto shelf = shelf_of(db, version.id);
        if (!shelf) continue;
        const Text text = VersionStore{db}.text(version.id).value_or(Text{});
        for (const Chapter& chapter : text.chapters)
            for (const Article& article : chapter.articles)
                entries.push_back(entry_of(*shelf, article));
    }
    return entries;
}

std::optional<search::Entry> CodesSource::find(db::Db& db, std::string_view id) const {
    const auto dot = id.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto version = VersionId::parse(id.substr(0, dot));
    const auto shelf = version ? shelf_of(db, *version) : std::nullopt;
    if (!shelf) return std::nullopt;
    const Text text = VersionStore{db}.text(*version).value_or(Text{});
    const Article* article = find_article(text, id.substr(dot + 1));
    if (article == nullptr) return std::nullopt;
    return entry_of(*shelf, *article);
}

}  // namespace vt::codes
