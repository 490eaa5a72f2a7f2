// SPDX-License-Identifier: EUPL-1.2
// Submitting without a name: what is kept, and what is nowhere.
#include <chrono>
#include <fstream>
#include <iterator>

#include "modules/dilemmas/tests/dilemmas_site.h"

namespace vt::dilemmas {
namespace {

constexpr const char* kMoment = "2031-03-07T11:2";

std::string bytes_of(const std::filesystem::path& folder) {
    std::string all;
    for (const auto& file : std::filesystem::recursive_directory_iterator{folder}) {
        if (!file.is_regular_file()) continue;
        std::ifstream in{file.path(), std::ios::binary};
        all.append(std::istreambuf_iterator<char>{in}, {});
    }
    return all;
}

int times(const std::string& all, std::string_view wanted) {
    int found = 0;
    for (auto at = all.find(wanted); at != std::string::npos; at = all.find(wanted, at + 1))
        ++found;
    return found;
}

// A number as SQLite writes it in a record.
std::string big_endian(std::int64_t number, int size) {
    std::string written;
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        written += static_cast<char>((number >> shift) & 0xFF);
    return written;
}

}  // namespace

TEST_CASE("a submission is a draft like any other, with neither author nor day") {
    in_dilemmas_world([](DilemmasWorld& world) {
        REQUIRE(world.submit(world.anna, story_only()));
        REQUIRE(world.bring_in(world.secretary, whole_words()));
        const auto drafts = world.drafts();
        REQUIRE(drafts.size() == 2);
        CHECK(drafts[0].words.title == "De sleutel van de kantine");
        CHECK(drafts[1].words.title == "Een vreemde rekening");
        CHECK_FALSE(drafts[0].nameless());
        CHECK(drafts[1].nameless());
        CHECK_FALSE(drafts[1].brought);
    });
}

TEST_CASE("a submission leaves no entry in the log, also when it is refused") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto before = world.entries();
        REQUIRE(world.submit(world.anna, story_only()));
        CHECK_FALSE(world.submit(world.anna, {.title = "Zonder verhaal"}));
        CHECK(world.entries() == before);
    });
}

TEST_CASE("a story with the pull between two values is enough to submit, and no less") {
    in_dilemmas_world([](DilemmasWorld& world) {
        const auto refused_at = [&](std::string_view field, auto change) {
            DraftTyped typed = story_only();
            change(typed);
            const Done submitted = world.submit(world.anna, typed);
            REQUIRE_FALSE(submitted);
            CHECK(submitted.error().field == field);
        };
        refused_at("title", [](DraftTyped& typed) { typed.title.clear(); });
        refused_at("story", [](DraftTyped& typed) { typed.story = std::string(2001, 'x'); });
        refused_at("value_one", [](DraftTyped& typed) { typed.values.clear(); });
        refused_at("value_two", [](DraftTyped& typed) { typed.values.pop_back(); });
        refused_at("option_b", [](DraftTyped& typed) {
            typed.options = {"Een", std::string(301, 'x')};
        });
        refused_at("story", [](DraftTyped& typed) { typed.story = "Yalçınkaya deed iets."; });
        DraftTyped named = story_only();
        named.story = "In de Yalçınkayastraat, of bij Yalçınkaya op de hoek.";
        CHECK(world.submit(world.anna, named, true));
    });
}

TEST_CASE("a submission that is taken in keeps no author, and is nobody's own") {
    in_dilemmas_world([](DilemmasWorld& world) {
        REQUIRE(world.submit(world.anna, story_only()));
        const OwnId id = world.drafts().at(0).id;
        REQUIRE(world.write(world.clerk, [&](const identity::Work& work) {
            return LibraryService{work}.change(id, whole_words(), false);
        }));
        CHECK(world.drafts().at(0).nameless());
        REQUIRE(world.take_in(world.clerk, id));
        CHECK(world.find(id.value)->title.nl == "De sleutel van de kantine");
        for (const Actor& actor : {world.anna, world.clerk})
            CHECK(world.write(actor, [](const identity::Work& work) {
                return LibraryService{work}.own().size();
            }) == 0);
        CHECK(world.number("SELECT count(*) FROM dilemmas_submission") == 0);
    });
}

TEST_CASE("nothing in the bytes of the database and its journal tells who submitted, or when") {
    DilemmasSite site;
    site.clock().set(at_amsterdam({day("2031-03-07"), 12, 0}));
    site.as(site.world().anna);
    site.clock().advance(std::chrono::minutes{20});
    const std::string before = bytes_of(site.folder());
    const auto sent = site.post("/dilemmas/inzenden", {{"title", "Het lek in de kelder"},
                                                       {"story", "Niemand wil erover praten."},
                                                       {"value_one", "courage"},
                                                       {"value_two", "care"}});
    REQUIRE(header(sent, "Location") == "/dilemmas?gelukt=ingezonden");
    const std::string after = bytes_of(site.folder());
    CHECK(times(after, "Het lek in de kelder") > times(before, "Het lek in de kelder"));
    const std::string& sender = site.world().anna.person.value;
    CHECK(times(before, sender) > 0);
    CHECK(times(after, sender) == times(before, sender));
    for (const std::string_view trace : {"192.0.2.7", "Firefox", kMoment, "2031-03-07"})
        CHECK_MESSAGE(times(after, trace) == times(before, trace), trace);
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(site.clock().now().time_since_epoch())
            .count();
    CHECK(times(after, big_endian(seconds, 4)) == 0);
    CHECK(times(after, big_endian(seconds * 1000, 6)) == 0);
}

}  // namespace vt::dilemmas
