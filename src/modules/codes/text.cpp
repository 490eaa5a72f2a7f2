// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/text.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "crypto/hash.h"

namespace vt::codes {
namespace {

using nlohmann::json;

constexpr int kLevelMax = 2;
constexpr int kDepthMax = 20;
constexpr std::array<std::string_view, 4> kKinds{"plain", "item", "table-row", "footnote"};

// What is wrong with a JSON that is no Text. Stays in this file.
struct NoText : std::runtime_error {
    NoText() : std::runtime_error{"this JSON is no text of a code"} {}
};

std::string composed(const std::string& words) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    icu::StringByteSink<std::string> sink{&out};
    if (U_SUCCESS(status)) nfc->normalizeUTF8(0, words, sink, nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error{"a text could not be composed"};
    return out;
}

json json_of(const std::vector<std::string>& list) {
    json out = json::array();
    for (const std::string& one : list) out.push_back(composed(one));
    return out;
}

json json_of(const std::vector<Paragraph>& paragraphs) {
    json out = json::array();
    for (const Paragraph& one : paragraphs)
        out.push_back({{"depth", one.depth},
                       {"kind", kKinds[static_cast<std::size_t>(one.kind)]},
                       {"mark", composed(one.mark)},
                       {"words", composed(one.words)}});
    return out;
}

json json_of(const Article& article) {
    return {{"applies_to", json_of(article.applies_to)},
            {"body", json_of(article.body)},
            {"id", composed(article.id)},
            {"laws", json_of(article.laws)},
            {"notes", json_of(article.notes)},
            {"number", composed(article.number)},
            {"registers", json_of(article.registers)},
            {"title", composed(article.title)},
            {"values", json_of(article.values)}};
}

json json_of(const Chapter& chapter) {
    json articles = json::array();
    for (const Article& article : chapter.articles) articles.push_back(json_of(article));
    return {{"articles", std::move(articles)},
            {"intro", json_of(chapter.intro)},
            {"level", chapter.level},
            {"number", composed(chapter.number)},
            {"title", composed(chapter.title)}};
}

// Reading

const json* find(const json& object, const char* key) {
    if (!object.is_object()) throw NoText{};
    const auto at = object.find(key);
    return at == object.end() ? nullptr : &*at;
}

std::string words_at(const json& object, const char* key) {
    const json* found = find(object, key);
    if (found == nullptr) return {};
    if (!found->is_string()) throw NoText{};
    return found->get<std::string>();
}

int number_at(const json& object, const char* key, int usual, int least, int most) {
    const json* found = find(object, key);
    if (found == nullptr) return usual;
    if (!found->is_number_integer()) throw NoText{};
    const auto number = found->get<std::int64_t>();
    if (number < least || number > most) throw NoText{};
    return static_cast<int>(number);
}

template <class One>
auto list_at(const json& object, const char* key, One one) {
    std::vector<decltype(one(object))> out;
    const json* found = find(object, key);
    if (found == nullptr) return out;
    if (!found->is_array()) throw NoText{};
    for (const json& item : *found) out.push_back(one(item));
    return out;
}

std::string word_of(const json& item) {
    if (!item.is_string()) throw NoText{};
    return item.get<std::string>();
}

ParagraphKind kind_at(const json& item) {
    const std::string kind = words_at(item, "kind");
    if (kind.empty()) return ParagraphKind::plain;
    for (std::size_t at = 0; at < kKinds.size(); ++at)
        if (kKinds[at] == kind) return static_cast<ParagraphKind>(at);
    throw NoText{};
}

Paragraph paragraph_of(const json& item) {
    return {.kind = kind_at(item),
            .depth = number_at(item, "depth", 0, 0, kDepthMax),
            .mark = words_at(item, "mark"),
            .words = words_at(item, "words")};
}

Article article_of(const json& item) {
    return {.id = words_at(item, "id"),
            .number = words_at(item, "number"),
            .title = words_at(item, "title"),
            .body = list_at(item, "body", paragraph_of),
            .notes = list_at(item, "notes", paragraph_of),
            .values = list_at(item, "values", word_of),
            .laws = list_at(item, "laws", word_of),
            .registers = list_at(item, "registers", word_of),
            .applies_to = list_at(item, "applies_to", word_of)};
}

Chapter chapter_of(const json& item) {
    return {.level = number_at(item, "level", 1, 1, kLevelMax),
            .number = words_at(item, "number"),
            .title = words_at(item, "title"),
            .intro = list_at(item, "intro", paragraph_of),
            .articles = list_at(item, "articles", article_of)};
}

}  // namespace

std::string canonical(const Text& text) {
    json chapters = json::array();
    for (const Chapter& chapter : text.chapters) chapters.push_back(json_of(chapter));
    const json whole{{"chapters", std::move(chapters)},
                     {"closing", json_of(text.closing)},
                     {"preamble", json_of(text.preamble)},
                     {"title", composed(text.title)}};
    return whole.dump();
}

std::string content_hash(const Text& text) {
    return crypto::hex(crypto::sha256(canonical(text)));
}

std::optional<Text> text_from_json(std::string_view bytes) {
    const json whole = json::parse(bytes, nullptr, false);
    if (whole.is_discarded()) return std::nullopt;
    try {
        return Text{.title = words_at(whole, "title"),
                    .preamble = list_at(whole, "preamble", paragraph_of),
                    .chapters = list_at(whole, "chapters", chapter_of),
                    .closing = list_at(whole, "closing", paragraph_of)};
    } catch (const NoText&) {
        return std::nullopt;
    }
}

}  // namespace vt::codes
