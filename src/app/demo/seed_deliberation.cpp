// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_deliberation.h"

#include "modules/deliberation/deliberation_service.h"

namespace vt::app::demo {
namespace {

using namespace deliberation;

constexpr std::string_view kSecretary = "gs";
constexpr std::string_view kClerk = "gr";
constexpr std::string_view kCoordinator = "ic";
const Day kPrepared = Day::from(2026, 11, 16).value();

// What the executive wrote down, a step each.
std::vector<Lines> five_answers() {
    return {{{"unclear", "De wet verbiedt het niet. De gedragscode vraagt wel om een melding."}},
            {{"De andere bouwbedrijven die inschrijven"},
             {"De gemeente, als er een gesprek komt dat al maanden niet lukt"},
             {"Inwoners, die niet zien wat er besproken is"}},
            {{"independence", "Wij willen vrij blijven als dit bedrijf weer inschrijft."}},
            {{"3", "Een foto uit de skybox leggen wij niet uit in de raad."}},
            {{"Wij slaan de uitnodiging af en vragen het gesprek op het gemeentehuis."}}};
}

Outcome outcome_of(const Node& event) {
    return {.outcome = text(event, "conclusion"),
            .value = "independence",
            .agreement =
                "De burgemeester bedankt voor de uitnodiging en zegt waarom. De secretaris "
                "plant het gesprek op het gemeentehuis.",
            .dissent = "Contacten opdoen hoort ook bij het ambt. Wie nooit gaat, hoort minder."};
}

void walk(const identity::Work& work, const DeliberationId& id, const Node& event) {
    DeliberationService service{work};
    must(service.begin(id), "deliberation");
    const auto answers = five_answers();
    for (std::size_t at = 0; at < answers.size(); ++at) {
        const int step = static_cast<int>(at) + 1;
        must(service.record(id, step, answers[at], false), "deliberation step");
        if (at + 1 < answers.size()) must(service.go_to(id, step + 1), "deliberation step");
    }
    must(service.set_outcome(id, outcome_of(event), false), "deliberation outcome");
    must(service.conclude(id), "deliberation");
}

void seed_held(Stage& stage, const Node& event) {
    stage.act(*day(event, "date"), kSecretary, [&](const identity::Work& work) {
        const Prepared talk{.method = text(event, "method"),
                            .case_id = words(event, "dilemmas").front(),
                            .body = body_from_code(text(event, "body")),
                            .people = number(event, "present").value(),
                            .leader = stage.cast.at(std::string{kSecretary})};
        walk(work, must(DeliberationService{work}.prepare(talk, false), "deliberation"), event);
    });
}

void seed_prepared(Stage& stage) {
    stage.act(kPrepared, kClerk, [&](const identity::Work& work) {
        must(DeliberationService{work}.prepare({.method = "dilemma-method",
                                                .case_id = "friend-permit",
                                                .body = Body::council,
                                                .people = 12,
                                                .leader = stage.cast.at(std::string{kCoordinator})},
                                               false),
             "deliberation");
    });
}

}  // namespace

void seed_deliberation(Stage& stage, const Node& town) {
    for (const Node& event : list(town, "events"))
        if (event.contains("method")) seed_held(stage, event);
    seed_prepared(stage);
}

}  // namespace vt::app::demo
