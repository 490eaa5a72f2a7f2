// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/value_list.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "content/value.h"
#include "crypto/hash.h"

namespace vt::core_values {
namespace {

using enum Stage;

struct StageCode {
    Stage stage;
    std::string_view code;
};
constexpr std::array kCodes{
    StageCode{collecting, "collecting"}, StageCode{weighing, "weighing"},
    StageCode{weighed, "weighed"},       StageCode{draft, "draft"},
    StageCode{proposal, "proposal"},     StageCode{adopted, "adopted"},
    StageCode{superseded, "superseded"}, StageCode{laid_aside, "laid-aside"},
};

Error invalid(std::string text, std::string field, std::size_t limit = 0) {
    std::vector<std::string> args;
    if (limit > 0) args.push_back(std::to_string(limit));
    return {Refusal::invalid, std::move(text), std::move(args), std::move(field)};
}

constexpr std::size_t kBodies = 2;

}  // namespace

std::string_view code(Stage stage) {
    const auto found = std::ranges::find(kCodes, stage, &StageCode::stage);
    return found->code;
}

std::optional<Stage> stage_from_code(std::string_view code) {
    const auto found = std::ranges::find(kCodes, code, &StageCode::code);
    if (found == kCodes.end()) return std::nullopt;
    return found->stage;
}

bool in_work(Stage stage) {
    return stage != adopted && stage != superseded && stage != laid_aside;
}

bool was_adopted(Stage stage) {
    return stage == adopted || stage == superseded;
}

bool is_fixed(Stage stage) {
    return stage == proposal || stage == adopted || stage == superseded;
}

std::vector<Value> ListView::chosen() const {
    std::vector<Value> found;
    std::copy_if(values.begin(), values.end(), std::back_inserter(found),
                 [](const Value& value) { return value.chosen(); });
    return found;
}

const Value* ListView::find(const ValueId& id) const {
    const auto found = std::ranges::find(values, id, &Value::id);
    return found == values.end() ? nullptr : &*found;
}

std::optional<Day> ListView::adopted() const {
    if (adoptions.size() < kBodies) return std::nullopt;
    return std::max(adoptions[0].day, adoptions[1].day);
}

Result<ValueTyped> checked(const ValueTyped& typed) {
    ValueTyped value{trim(typed.name), trim(typed.definition), trim(typed.opposite)};
    if (value.name.empty()) return invalid("core_values.error.name-missing", "name");
    if (length_in_characters(value.name) > kNameMax)
        return invalid("core_values.error.too-long", "name", kNameMax);
    if (value.definition.empty())
        return invalid("core_values.error.definition-missing", "definition");
    if (length_in_characters(value.definition) > kDefinitionMax)
        return invalid("core_values.error.too-long", "definition", kDefinitionMax);
    if (length_in_characters(value.opposite) > kNameMax)
        return invalid("core_values.error.too-long", "opposite", kNameMax);
    return value;
}

ValueTyped words_in(texts::Language language, const Value& value) {
    const content::Value* origin = content::find_value(value.origin);
    const bool unchanged = origin && value.name == origin->name.nl &&
                           value.definition == origin->definition.nl &&
                           value.opposite == origin->opposite.nl;
    if (!unchanged) return {value.name, value.definition, value.opposite};
    return {std::string{origin->name.in(language)}, std::string{origin->definition.in(language)},
            std::string{origin->opposite.in(language)}};
}

std::string canonical(const ListView& view) {
    nlohmann::json values = nlohmann::json::array();
    for (const Value& value : view.chosen())
        values.push_back({{"definition", value.definition},
                          {"name", value.name},
                          {"opposite", value.opposite},
                          {"reason", value.reason}});
    return nlohmann::json{{"title", view.list.title}, {"values", std::move(values)}}.dump();
}

std::string content_hash(const ListView& view) {
    return crypto::hex(crypto::sha256(canonical(view)));
}

bool is_intact(const ListView& view) {
    return !is_fixed(view.list.stage) || content_hash(view) == view.list.content_sha256;
}

}  // namespace vt::core_values
