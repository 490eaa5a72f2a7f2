// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/figures_pages.h"
#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/tests/map_site.h"

namespace vt::dialogue {
namespace {

Round with_id(Round round, int number) {
    round.id = numbered<RoundId>(number);
    return round;
}

std::string inside(const Round& round, int members) {
    MapSite site;
    return site.drawn([&](html::Html& html, const web::Visit& visit) {
        round_inside(html, visit, round, members);
    });
}

std::string compared(const Round& first, const Round& second) {
    MapSite site;
    return site.drawn([&](html::Html& html, const web::Visit& visit) {
        rounds_compared(html, visit, first, second, 31);
    });
}

std::string asked_next(const Round& round) {
    MapSite site;
    return site.drawn([&](html::Html& html, const web::Visit& visit) {
        html::out<"{}">(html, next_question(visit, round));
    });
}

Round step(int number, std::vector<int> votes) {
    Round round = counted("hamper-at-home", std::move(votes), RoundKind::ladder);
    round.step = number;
    return round;
}

std::vector<dilemmas::Words> gifts() {
    return {{"20 euro", "20 euro"},
            {"50 euro", "50 euro"},
            {"200 euro", "200 euro"},
            {"1.000 euro", "1,000 euro"}};
}

std::string ladder(const std::vector<Round>& rounds, bool is_inside) {
    MapSite site;
    return site.drawn([&](html::Html& html, const web::Visit& visit) {
        if (is_inside)
            ladder_inside(html, visit, gifts(), rounds);
        else
            ladder_outside(html, visit, gifts(), rounds);
    });
}

Round divided() {
    return with_id(counted("hamper-at-home", {10, 2, 0, 3, 9}), 1);
}
Round doubting() {
    return with_id(counted("hamper-at-home", {0, 4, 16, 4, 0}), 2);
}

}  // namespace

TEST_CASE("inside the room each answer has its number and word, in a drawing and in a table") {
    Round round = with_id(counted("hamper-at-home", {8, 6, 5, 3, 2}), 1);
    round.no_opinion = 3;
    round.voters += 3;
    const std::string page = inside(round, 31);
    CHECK(holds(page,
                "aria-label=\"8 wit, 6 lichtgrijs, 5 grijs, 3 donkergrijs, 2 zwart en 3 "
                "geen oordeel\""));
    CHECK(holds(page, ">8 wit</li>"));
    CHECK(holds(page, "data-label=\"Stemmen\">3</td>"));
    CHECK(holds(page, "vt-hatch--3"));
    // Of the 31, three had no opinion and four did not vote.
    CHECK(holds(page, "4 leden stemden niet mee."));
}

TEST_CASE("the range of the published case stands there in words") {
    const std::string page = inside(with_id(counted("hamper-at-home", {8, 6, 5, 3, 2}), 1), 31);
    CHECK(holds(page, "7 leden stemden niet mee."));
    CHECK(holds(page, "tussen 0,60 en 0,79"));
    CHECK(holds(page, "tussen 0,53 en 0,98"));
    CHECK(holds(page, "Grijsheid 0,69."));
    CHECK(holds(page, "De kleur blijft dan hetzelfde."));
    const auto edge = with_id(counted("hamper-at-home", {12, 10, 5, 3, 1}), 1);
    CHECK(holds(inside(edge, 40), "De kleur kan dan nog anders worden."));
    const std::string all = inside(with_id(counted("hamper-at-home", {8, 6, 5, 3, 2}), 1), 24);
    CHECK_FALSE(holds(all, "stemde"));
}

TEST_CASE("doubt and division are told apart, and ask for different talks") {
    CHECK(holds(inside(divided(), 0), "Grijs: wij zijn verdeeld"));
    CHECK(holds(inside(doubting(), 0), "Grijs: wij twijfelen samen"));
    CHECK(holds(asked_next(divided()), "van beide kanten een voorbeeld"));
    CHECK(holds(asked_next(doubting()), "Wat zou u helpen om te kiezen?"));
    for (const Round& round : {divided(), doubting()})
        CHECK(asked_next(round).starts_with("Wie twijfelt, begint."));
}

TEST_CASE("a border is told in voters") {
    CHECK(holds(inside(with_id(counted("hamper-at-home", {12, 10, 5, 3, 1}), 1), 0),
                "2 stemmen maken het verschil tussen wit en grijs."));
    CHECK(holds(inside(with_id(counted("hamper-at-home", {30, 1, 0, 0, 0}), 1), 0),
                "veranderen de kleur niet"));
}

TEST_CASE("nothing is told of an open round") {
    Round open = divided();
    open.stage = RoundStage::open;
    CHECK(inside(open, 31).empty());
    CHECK(asked_next(open).empty());
    CHECK(compared(divided(), open).empty());
}

TEST_CASE("under five opinions there is no result, and the page says why") {
    Round few{.case_id = "hamper-at-home", .stage = RoundStage::too_few, .present = 9};
    const std::string page = inside(few, 31);
    CHECK(holds(page, "Minder dan vijf mensen gaven een oordeel."));
    CHECK_FALSE(holds(page, "vt-strip\""));
    few.stage = RoundStage::lost;
    CHECK(holds(inside(few, 31), "Houd de stemming opnieuw."));
}

TEST_CASE("of a coarse release the room sees colour and direction, and why") {
    Round round = coarse("hamper-at-home", grey::Colour::white, 24, RoundKind::second);
    round.direction = grey::Verdict::smaller;
    const std::string page = compared(divided(), round);
    CHECK(holds(page, "Wit: dit kan"));
    CHECK(holds(page, "Het grijze gebied werd kleiner."));
    CHECK(holds(page, "kwamen of gingen er enkele mensen"));
    CHECK_FALSE(holds(page, "De grijsheid ging van"));
    Round other = round;
    other.voters = 30;
    CHECK(page == compared(divided(), other));
}

TEST_CASE("two rounds say what changed, and why that may be said") {
    const auto first = with_id(counted("hamper-at-home", {8, 7, 6, 6, 4}), 1);
    const auto clear =
        compared(first, with_id(counted("hamper-at-home", {22, 6, 2, 1, 0}, RoundKind::second), 2));
    CHECK(holds(clear, "Eerste stemming"));
    CHECK(holds(clear, "<strong>Het grijze gebied werd kleiner.</strong>"));
    CHECK(holds(clear, "95 van de 100"));
    const auto little =
        compared(first, with_id(counted("hamper-at-home", {8, 8, 5, 6, 4}, RoundKind::second), 2));
    CHECK(holds(little, "Er is geen duidelijk verschil."));
    CHECK(holds(little, "wat twee mensen samen kunnen veranderen"));
    const auto wobble =
        compared(with_id(counted("hamper-at-home", {2, 2, 2, 2, 1}), 1),
                 with_id(counted("hamper-at-home", {7, 1, 1, 0, 0}, RoundKind::second), 2));
    CHECK(holds(wobble, "Er is geen duidelijk verschil."));
    CHECK(holds(wobble, "niet elke keer precies hetzelfde"));
}

TEST_CASE("a ladder shows its grey steps and its borders") {
    const std::string page = ladder({step(0, {20, 4, 0, 0, 0}), step(1, {4, 8, 6, 4, 2}),
                                     step(2, {2, 4, 6, 6, 6}), step(3, {0, 0, 1, 5, 18})},
                                    true);
    CHECK(holds(page, "Het grijze gebied is 2 treden breed. Het begint bij: 50 euro."));
    CHECK(holds(page, "Het eindigt bij: 200 euro."));
    CHECK(holds(page, "<strong class=\"vt-ladder__border\">Rand</strong>"));
    CHECK(holds(page, "id=\"ladder-tabel\""));
}

TEST_CASE("steps without a full release are left out of a ladder, and that is said") {
    Round hidden = coarse("hamper-at-home", grey::Colour::black, 24, RoundKind::ladder);
    hidden.step = 1;
    const std::string page = ladder({step(0, {20, 4, 0, 0, 0}), hidden}, true);
    CHECK_FALSE(holds(page, "50 euro"));
    CHECK(holds(page, "Van 3 treden is geen uitslag te geven."));
    CHECK(holds(ladder({hidden}, true), "Van de ladder is nog geen uitslag te geven."));
    CHECK(ladder({hidden}, false).empty());
}

TEST_CASE("outside the room a ladder has colours and no numbers of voters") {
    const auto small = ladder({step(0, {6, 1, 0, 0, 0}), step(1, {0, 1, 0, 0, 6})}, false);
    CHECK(small == ladder({step(0, {3, 4, 0, 0, 0}), step(1, {0, 0, 0, 7, 0})}, false));
    CHECK_FALSE(holds(small, "<table"));
}

TEST_CASE("a figure is written as the language writes it") {
    const texts::Texts dutch{texts::Language::nl};
    const texts::Texts english{texts::Language::en};
    CHECK(decimal(dutch, {11, 16}, 2) == "0,69");
    CHECK(decimal(english, {1, 20}, 2) == "0.05");
    CHECK(decimal(dutch, {1}, 1) == "1,0");
    CHECK(in_tenths(dutch, 4) == "0,4");
    CHECK(in_tenths(dutch, 0) == "minder dan 0,1");
    CHECK(in_tenths(english, 10) == "more than 0.9");
}

}  // namespace vt::dialogue
