// SPDX-License-Identifier: EUPL-1.2
#include "search/plan.h"

#include <algorithm>

#include "base/text.h"
#include "search/entry_document.h"

namespace vt::search {
namespace {

using Xapian::Query;

constexpr double kTitleWeight = 2.0;
constexpr double kWhereWeight = 0.3;
constexpr double kSameFormWeight = 0.3;
constexpr double kUnfinishedWeight = 0.5;
constexpr double kWholeTitleWeight = 6.0;
constexpr double kArticleWeight = 12.0;
constexpr double kPartWeight = 3.0;
constexpr std::size_t kUnfinishedMin = 2;
constexpr std::size_t kCorrectedMin = 4;
constexpr unsigned kLettersWrongMax = 1;
constexpr Xapian::termcount kBeginningsMax = 200;

Query scaled(const Query& query, double weight) {
    return Query{Query::OP_SCALE_WEIGHT, query, weight};
}

Query both(Query::op how, const Query& left, const Query& right) {
    return left.empty() ? right : Query{how, left, right};
}

Query joined(Query::op how, const std::vector<Query>& queries) {
    return Query{how, queries.begin(), queries.end()};
}

bool is_number(const TypedWord& word) {
    return word.folded.front() >= '0' && word.folded.front() <= '9';
}

}  // namespace

bool Planner::is_known(const TypedWord& word) const {
    const std::string root = stem_(word.folded);
    if (index_.term_exists("Z" + root) || index_.term_exists("W" + root)) return true;
    return word.unfinished && word.folded.size() >= kUnfinishedMin &&
           index_.allterms_begin(word.folded) != index_.allterms_end(word.folded);
}

std::string Planner::suggestion(const TypedWord& word) const {
    if (is_known(word) || length_in_characters(word.folded) < kCorrectedMin) return {};
    return index_.get_spelling_suggestion(word.folded, kLettersWrongMax);
}

Query Planner::of_number(const TypedWord& word, Plan& plan) const {
    Query query = both(Query::OP_OR, scaled(Query{"A" + word.folded}, kArticleWeight),
                       scaled(Query{"B" + word.folded}, kPartWeight));
    const bool is_article =
        index_.term_exists("A" + word.folded) || index_.term_exists("B" + word.folded);
    plan.stems.insert(word.folded);
    if (word.article && is_article) return query;
    return both(Query::OP_OR, query, Query{word.folded});
}

Query Planner::of_word(const TypedWord& word, Plan& plan) const {
    if (is_number(word)) return of_number(word, plan);
    const std::string root = stem_(word.folded);
    // A suggestion may itself be a stem, which need not be the stem of itself.
    const std::string known = index_.term_exists("Z" + root) ? root : word.folded;
    plan.stems.insert({root, known});
    Query query = both(Query::OP_OR, Query{"Z" + known}, scaled(Query{"S" + known}, kTitleWeight));
    query = both(Query::OP_OR, query, scaled(Query{"W" + known}, kWhereWeight));
    query = both(Query::OP_OR, query, scaled(Query{word.folded}, kSameFormWeight));
    if (!word.unfinished || word.folded.size() < kUnfinishedMin) return query;
    plan.beginnings.push_back(word.folded);
    const Query begun{Query::OP_WILDCARD, word.folded, kBeginningsMax,
                      Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_SYNONYM};
    return both(Query::OP_OR, query, scaled(begun, kUnfinishedWeight));
}

Query Planner::of_phrase(const std::vector<std::string>& phrase, Plan& plan) const {
    for (const std::string& word : phrase) plan.stems.insert(stem_(word));
    return Query{Query::OP_PHRASE, phrase.begin(), phrase.end()};
}

std::vector<Query> Planner::of_words(const Typed& typed, Plan& plan) const {
    std::vector<Query> queries;
    std::string corrected;
    bool replaced = false;
    for (TypedWord word : typed.words) {
        if (std::string better = suggestion(word); !better.empty()) {
            word = {.folded = std::move(better)};
            replaced = true;
        }
        corrected += (corrected.empty() ? "" : " ") + word.folded;
        queries.push_back(of_word(word, plan));
    }
    if (replaced) plan.corrected = std::move(corrected);
    return queries;
}

Plan Planner::plan(const Typed& typed, const std::optional<Kind>& kind) {
    Plan plan;
    std::vector<Query> phrases;
    for (const auto& phrase : typed.phrases) phrases.push_back(of_phrase(phrase, plan));
    const std::vector<Query> words = of_words(typed, plan);
    std::vector<Query> all = words;
    all.insert(all.end(), phrases.begin(), phrases.end());
    plan.every = joined(Query::OP_AND, all);
    const std::string& whole = plan.corrected.empty() ? typed.whole : plan.corrected;
    if (!whole.empty() && whole.size() < kTypedCharactersMax)
        plan.every =
            Query{Query::OP_AND_MAYBE, plan.every, scaled(Query{"XT" + whole}, kWholeTitleWeight)};
    plan.any = words.empty() ? plan.every : joined(Query::OP_OR, words);
    if (!words.empty() && !phrases.empty())
        plan.any = Query{Query::OP_AND, plan.any, joined(Query::OP_AND, phrases)};
    if (!kind) return plan;
    const Query of_kind{kind_term(*kind)};
    plan.every = Query{Query::OP_FILTER, plan.every, of_kind};
    plan.any = Query{Query::OP_FILTER, plan.any, of_kind};
    return plan;
}

}  // namespace vt::search
