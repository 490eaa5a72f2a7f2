// SPDX-License-Identifier: EUPL-1.2
// The reference cases of tests/vectors: every figure as another implementation has it.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "grey/change.h"
#include "grey/colour.h"
#include "grey/completion.h"
#include "grey/measures.h"
#include "grey/release.h"

using namespace vt::grey;
using nlohmann::json;

namespace {

json vectors(const std::string& name) {
    std::ifstream in{VT_SOURCE_DIR "/tests/vectors/" + name};
    REQUIRE(in);
    return json::parse(in);
}

Counts counts(const json& votes) {
    return Counts::from(votes.get<std::vector<int>>()).value();
}

Fraction fraction(const json& pair) {
    REQUIRE(pair.size() == 2);
    return {pair[0].get<std::int64_t>(), pair[1].get<std::int64_t>()};
}

Range range(const json& pair) {
    REQUIRE(pair.size() == 2);
    return {fraction(pair[0]), fraction(pair[1])};
}

std::string_view written(Verdict verdict) {
    switch (verdict) {
        case Verdict::smaller:
            return "kleiner";
        case Verdict::larger:
            return "groter";
        case Verdict::no_clear_difference:
            return "geen duidelijk verschil";
    }
    return {};
}

std::string_view written(Release release) {
    switch (release) {
        case Release::none:
            return "niet";
        case Release::coarse:
            return "grof";
        case Release::full:
            return "vol";
    }
    return {};
}

Cohort cohort(const json& voters) {
    Cohort cohort;
    for (const auto& voter : voters) cohort.insert(voter.dump());
    return cohort;
}

void check_reading(const Counts& votes, const json& ours) {
    const Reading read = reading(votes);
    CHECK(code(read.colour) == ours.at("colour").get<std::string>());
    CHECK(json(read.margins.white) == ours.at("margins")[0]);
    CHECK(json(read.margins.black) == ours.at("margins")[1]);
    json borders = json::array();
    for (const Border border : read.borders) borders.push_back(code(border));
    CHECK(borders == ours.at("border"));
    const json kind = read.kind ? json(code(*read.kind)) : json(nullptr);
    CHECK(kind == ours.at("kind"));
}

}  // namespace

TEST_CASE("figures that were published are found again") {
    const json published = vectors("agreement.json").at("published");
    REQUIRE(published.size() == 4);
    for (const auto& one : published) {
        CAPTURE(one.at("V").dump());
        const double agreed = agreement(counts(one.at("V"))).value();
        const bool to_the_end = one.contains("leik");
        CHECK(agreed == doctest::Approx(one.at("A").get<double>())
                            .epsilon(to_the_end ? 1e-7 : 0.01)
                            .scale(1.0));
        if (!to_the_end) continue;
        // Printed to three decimals.
        CHECK(rounded(dispersion(counts(one.at("V"))), 1000).value() ==
              doctest::Approx(one.at("leik").get<double>()).epsilon(1e-12));
        CHECK((1 - agreed) / 2 ==
              doctest::Approx(one.at("polarization").get<double>()).epsilon(1e-6));
    }
}

TEST_CASE("every reference case has our exact figures and those of agrmt") {
    const json cases = vectors("agreement.json").at("cases");
    REQUIRE(cases.size() == 90);
    int with_colour = 0;
    for (const auto& one : cases) {
        CAPTURE(one.at("V").dump());
        const Counts votes = counts(one.at("V"));
        const json& ours = one.at("ours");
        CHECK(agreement(votes) == fraction(ours.at("A")));
        CHECK(dispersion(votes) == fraction(ours.at("D")));
        CHECK(position(votes) == fraction(ours.at("mu")));
        CHECK(greyness(votes) == fraction(ours.at("G")));
        CHECK(shared_doubt(votes) == fraction(ours.at("T")));
        const json& theirs = one.at("agrmt");
        CHECK(agreement(votes).value() ==
              doctest::Approx(theirs.at("A").get<double>()).epsilon(1e-13));
        CHECK(dispersion(votes).value() ==
              doctest::Approx(theirs.at("leik").get<double>()).epsilon(1e-13));
        if (!ours.contains("colour")) continue;
        check_reading(votes, ours);
        ++with_colour;
    }
    CHECK(with_colour == 51);
}

TEST_CASE("what the whole council could have said is as in the reference cases") {
    const json cases = vectors("agreement.json").at("completion");
    REQUIRE(cases.size() == 3);
    for (const auto& one : cases) {
        CAPTURE(one.at("V").dump());
        const Counts votes = counts(one.at("V"));
        CHECK(greyness(votes) == fraction(one.at("G")));
        CHECK(dispersion(votes) == fraction(one.at("D")));
        const auto all = completion(votes, one.at("members").get<int>());
        REQUIRE(all);
        CHECK(all->greyness == range(one.at("G90")));
        CHECK(all->greyness_bounds == range(one.at("G_worst")));
        CHECK(all->dispersion == range(one.at("D90")));
    }
}

TEST_CASE("the change between two votes is as in the reference cases") {
    const json cases = vectors("agreement.json").at("change");
    REQUIRE(cases.size() == 4);
    for (const auto& one : cases) {
        CAPTURE(one.at("before").dump());
        const auto found = change(counts(one.at("before")), counts(one.at("after")));
        REQUIRE(found);
        CHECK(found->greyness == fraction(one.at("dG")));
        CHECK(found->floor == fraction(one.at("floor")));
        CHECK(std::abs(found->smaller_chance - one.at("p_smaller").get<double>()) < 1e-9);
        CHECK(std::abs(found->larger_chance - one.at("p_larger").get<double>()) < 1e-9);
        CHECK(written(found->verdict) == one.at("verdict").get<std::string>());
    }
}

TEST_CASE("releases and breakdowns are held back as in the reference cases") {
    const json rules = vectors("privacy.json");
    CHECK(rules.at("k") == kVotersMin);
    CHECK(rules.at("k_breakdown") == kBreakdownMin);
    REQUIRE(rules.at("release").size() == 10);
    for (const auto& one : rules.at("release")) {
        CAPTURE(one.at("note").get<std::string>());
        Ledger ledger;
        for (const auto& earlier : one.at("ledger")) ledger.release(cohort(earlier));
        CHECK(written(ledger.allowed(cohort(one.at("cohort")))) ==
              one.at("expect").get<std::string>());
    }
    REQUIRE(rules.at("split").size() == 5);
    for (const auto& one : rules.at("split")) {
        CAPTURE(one.dump());
        CHECK(json(shown_groups(one.at("groups").get<std::map<std::string, int>>())) ==
              one.at("expect"));
    }
}
