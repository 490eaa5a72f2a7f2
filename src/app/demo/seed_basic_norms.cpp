// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_basic_norms.h"

#include "modules/basic_norms/norm_service.h"

namespace vt::app::demo {
namespace {

using namespace basic_norms;

constexpr unsigned kMonth = 11;
constexpr unsigned kDay = 10;

std::string_view recorder(const content::BasicNorm& norm) {
    return norm.group == NormGroup::civil_servants ? "gs" : "gr";
}

std::vector<Given> given(const content::BasicNorm& norm, const boost::json::array& answers,
                         const Node& why) {
    std::vector<Given> all;
    for (std::size_t at = 0; at < norm.questions.size(); ++at) {
        const std::string question{norm.questions[at].id};
        all.push_back({question, static_cast<int>(answers[at].as_int64()),
                       text(why, std::string{norm.id} + "." + question), usual_owner(norm)});
    }
    return all;
}

void answer(Stage& stage, const Node& told, Day on) {
    const int year = *number(told, "year");
    const Node why = told.contains("why") ? told.at("why").as_object() : Node{};
    for (const auto& [id, answers] : told.at("answers").as_object()) {
        const auto* norm = content::find_basic_norm({id.data(), id.size()});
        VT_CHECK(norm != nullptr);
        stage.act(on, recorder(*norm), [&](const identity::Work& work) {
            must(NormService{work}.record(year, norm->id, given(*norm, answers.as_array(), why)),
                 norm->id);
        });
    }
}

void close(Stage& stage, const Node& told) {
    if (!told.contains("closed")) return;
    const Node& closed = told.at("closed").as_object();
    for (const auto group : {NormGroup::civil_servants, NormGroup::political_office_holders}) {
        const bool of_officials = group == NormGroup::civil_servants;
        stage.act(*day(closed, content::code(group)), of_officials ? "gs" : "gr",
                  [&](const identity::Work& work) {
                      must(NormService{work}.close(*number(told, "year"), group), "basic norms");
                  });
    }
}

void plan(Stage& stage, const Node& told, Day on) {
    for (const Node& action : list(told, "actions"))
        stage.act(on, "gs", [&](const identity::Work& work) {
            must(NormService{work}.plan(*number(told, "year"),
                                        {text(action, "norm"), text(action, "what"),
                                         identity::office_from_code(text(action, "owner")).value(),
                                         *day(action, "due")}),
                 "basic norms");
        });
}

}  // namespace

void seed_basic_norms(Stage& stage, const Node& town) {
    for (const Node& told : list(town.at("norms").as_object(), "basicNorms")) {
        const Day on = Day::from(*number(told, "year"), kMonth, kDay).value();
        answer(stage, told, on);
        plan(stage, told, on);
        close(stage, told);
    }
}

}  // namespace vt::app::demo
