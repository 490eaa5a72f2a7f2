// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/function_ref.h"
#include "modules/codes/access.h"
#include "modules/codes/adoption_service.h"
#include "modules/codes/api.h"
#include "modules/codes/document_store.h"
#include "modules/codes/following_store.h"
#include "modules/codes/text_writing.h"
#include "modules/core_values/api.h"

namespace vt::codes {
namespace {

AdoptedDocument adopted(const identity::Work& work, const Document& document,
                        const Version& version) {
    AdoptedDocument one{.document = document, .version = version};
    for (const auto& decision : AdoptionService{work}.decisions_about(version.id))
        if (decision.stands())
            one.decided.push_back({decision.body, decision.reference, decision.day});
    for (const Review& review : ReviewStore{work.db}.of(document.id))
        if (review.version == version.id && review.outcome == ReviewOutcome::confirmed)
            one.confirmed = review.settled;
    one.path = version_path(document.id, version.id);
    return one;
}

bool name_one_of(const std::vector<std::string>& named, const std::vector<std::string>& ids) {
    return std::any_of(named.begin(), named.end(), [&](const std::string& one) {
        return std::find(ids.begin(), ids.end(), one) != ids.end();
    });
}

// The ids under which articles may name this value.
std::vector<std::string> ids_of(const identity::Work& work, const std::string& value) {
    std::vector<std::string> ids{value};
    const auto adopted = core_values::adopted_value(work, value);
    if (adopted && !adopted->origin.empty()) ids.push_back(adopted->origin);
    for (const auto& one : core_values::adopted_list(work).values)
        if (one.origin == ids.back() && one.id != value) ids.push_back(one.id);
    return ids;
}

std::vector<CitingArticle> in_force(const identity::Work& work,
                                    FunctionRef<bool(const Article&)> wanted) {
    std::vector<CitingArticle> found;
    for (const AdoptedDocument& one : adopted_documents(work)) {
        const Text text = VersionStore{work.db}.text(one.version.id).value_or(Text{});
        for (const Chapter& chapter : text.chapters)
            for (const Article& article : chapter.articles) {
                if (!wanted(article)) continue;
                found.push_back({label_of(article), one.document.title,
                                 article_path(one.document.id, one.version.id, article.id),
                                 article.values, article.laws});
            }
    }
    return found;
}

}  // namespace

std::vector<AdoptedDocument> adopted_documents(const identity::Work& work) {
    std::vector<AdoptedDocument> all;
    for (const Document& document : DocumentStore{work.db}.all()) {
        const auto version = VersionStore{work.db}.in_force(document.id);
        if (version && is_public(document, *version))
            all.push_back(adopted(work, document, *version));
    }
    return all;
}

std::optional<AdoptedDocument> adopted_document(const identity::Work& work, const VersionId& id) {
    const auto version = VersionStore{work.db}.find(id);
    if (!version) return std::nullopt;
    const auto document = DocumentStore{work.db}.find(version->document);
    VT_CHECK(document);
    if (!is_public(*document, *version)) return std::nullopt;
    return adopted(work, *document, *version);
}

std::optional<Text> adopted_text(const identity::Work& work, const VersionId& id) {
    if (!adopted_document(work, id)) return std::nullopt;
    return VersionStore{work.db}.text(id);
}

std::vector<CitingArticle> articles_by_value(const identity::Work& work, std::string_view value) {
    const auto ids = ids_of(work, std::string{value});
    return in_force(work, [&](const Article& article) { return name_one_of(article.values, ids); });
}

std::vector<CitingArticle> articles_by_law(const identity::Work& work, std::string_view law) {
    const std::vector<std::string> ids{std::string{law}};
    return in_force(work, [&](const Article& article) { return name_one_of(article.laws, ids); });
}

std::vector<CitingArticle> articles_from_skeleton(const identity::Work& work, std::string_view id) {
    return in_force(work, [&](const Article& article) { return article.id == id; });
}

std::string version_path(const DocumentId& document, const VersionId& version) {
    return "/gedragscodes/" + document.value + "/versies/" + version.value;
}

std::string article_path(const DocumentId& document, const VersionId& version,
                         std::string_view article) {
    return version_path(document, version) + "/artikelen/" + std::string{article};
}

}  // namespace vt::codes
