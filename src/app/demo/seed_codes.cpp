// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_codes.h"

#include <algorithm>

#include "documents/source.h"
#include "modules/codes/adoption_service.h"
#include "modules/codes/commitment_service.h"
#include "modules/codes/document_service.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/group_service.h"
#include "modules/codes/recognise.h"
#include "modules/codes/review_service.h"
#include "modules/codes/skeleton_text.h"

namespace vt::app::demo {
namespace {

using namespace codes;

constexpr std::string_view kClerk = "gr";
constexpr std::string_view kSecretary = "gs";
// Nobody of today was there earlier: what is older they entered on this day.
const Day kEntered = Day::from(2022, 6, 1).value();

// The ids of the content, and what stands for them in the database.
using Shelf = std::map<std::string, DocumentId, std::less<>>;

Day at_least(Day day) {
    return std::max(day, kEntered);
}

std::vector<Node> nodes(const Node& node, std::string_view key) {
    return list(node, key);
}

DocumentId add(Stage& stage, const Node& told) {
    DocumentId id;
    stage.act(kEntered, kClerk, [&](const identity::Work& work) {
        const auto audience = audience_from_code(text(told, "appliesTo"));
        id = must(DocumentService{work}.add({kind_from_code(text(told, "kind")).value(),
                                             audience.value_or(Audience::everyone),
                                             text(told, "title"), text(told, "municipality")}),
                  text(told, "id"));
    });
    return id;
}

void change(Text& whole, std::string_view article, const boost::json::array& paragraphs) {
    for (Chapter& chapter : whole.chapters)
        for (Article& one : chapter.articles) {
            if (one.id != article) continue;
            one.body.clear();
            for (const auto& words : paragraphs)
                one.body.push_back({.words = std::string{words.as_string()}});
        }
}

Text from_skeleton(const Document& document, const Node& version) {
    const auto* skeleton = skeleton_for(document);
    VT_CHECK(skeleton != nullptr);
    Text whole = text_from(*skeleton, document, texts::Language::nl);
    if (!version.contains("changes")) return whole;
    for (const auto& [article, paragraphs] : version.at("changes").as_object())
        change(whole, {article.data(), article.size()}, paragraphs.as_array());
    return whole;
}

Text from_file(const std::string& name, const Node& files) {
    const auto source = must(documents::read(text(files, name), name), name);
    return recognise(source).text;
}

// The day on which the draft of a version was made: before whatever happened to it.
Day drafted(const Node& told, const Node& version) {
    if (const auto agreed = day(version, "agreed")) return *agreed;
    const auto first =
        version.contains("adopted") ? nodes(version, "adopted") : nodes(version, "decisions");
    if (!first.empty()) return at_least(*day(first.front(), "day"));
    return text(told, "kind") == "foreign" ? Day::from(2026, 11, 13).value()
                                           : Day::from(2026, 11, 16).value();
}

void adopt(Stage& stage, const VersionId& version, const std::vector<Node>& decided) {
    for (const Node& one : decided) {
        const Day decided_on = *day(one, "day");
        decisions::DecisionId decision;
        stage.act(at_least(decided_on), kClerk, [&](const identity::Work& work) {
            decision = must(AdoptionService{work}.enter(
                                version, {decisions::body_from_code(text(one, "body")).value(),
                                          text(one, "reference"), decided_on}),
                            "adoption");
        });
        stage.act(at_least(decided_on), kSecretary, [&](const identity::Work& work) {
            must(AdoptionService{work}.confirm(version, decision), "adoption");
        });
    }
}

void confirm_as_it_is(Stage& stage, const DocumentId& document, const Node& one) {
    decisions::DecisionId decision;
    const Day on = *day(one, "day");
    stage.act(on, kClerk, [&](const identity::Work& work) {
        decision = must(ReviewService{work}.enter(
                            document, {decisions::body_from_code(text(one, "body")).value(),
                                       text(one, "reference"), on}),
                        "review");
    });
    stage.act(on, kSecretary, [&](const identity::Work& work) {
        must(ReviewService{work}.confirm(document, decision), "review");
    });
}

VersionId draft(Stage& stage, const DocumentId& id, const Node& version, const Node& files,
                Day on) {
    VersionId made;
    stage.act(on, kClerk, [&](const identity::Work& work) {
        const auto document = must(DocumentService{work}.find(id), "document").document;
        const std::string file = text(version, "file");
        made =
            must(DraftService{work}.begin_with(
                     id, file.empty() ? from_skeleton(document, version) : from_file(file, files),
                     text(version, "label")),
                 text(version, "label"));
    });
    return made;
}

void seed_version(Stage& stage, const Node& told, const DocumentId& id, const Node& version,
                  const Node& files) {
    const Day on = drafted(told, version);
    const VersionId made = draft(stage, id, version, files, on);
    if (version.contains("agreed"))
        return stage.act(on, kClerk, [&](const identity::Work& work) {
            must(AdoptionService{work}.agree(made, on), "agreement");
        });
    if (!version.contains("decisions")) return;
    stage.act(on, kClerk, [&](const identity::Work& work) {
        must(AdoptionService{work}.propose(made), "proposal");
    });
    if (!version.contains("adopted")) return adopt(stage, made, nodes(version, "decisions"));
    adopt(stage, made, nodes(version, "adopted"));
    confirm_as_it_is(stage, id, nodes(version, "decisions").front());
}

void seed_group(Stage& stage, const Node& norms, const Shelf& shelf) {
    const Node& group = norms.at("workingGroup").as_object();
    const auto document = shelf.at(text(group, "document"));
    const Day from = *day(group, "from");
    stage.act(from, kClerk, [&](const identity::Work& work) {
        std::vector<identity::PersonId> people;
        for (const auto& member : words(group, "members")) people.push_back(stage.cast.at(member));
        must(ReviewService{work}.begin_revision(document), "review");
        must(GroupService{work}.set_up(document, people, from), "working group");
    });
}

void seed_suggestions(Stage& stage, const Node& norms, const Shelf& shelf) {
    for (const Node& one : list(norms, "suggestions"))
        stage.act(*day(one, "day"), text(one, "by"), [&](const identity::Work& work) {
            must(GroupService{work}.suggest(shelf.at(text(one, "document")),
                                            {text(one, "article"), text(one, "words"), ""}),
                 "suggestion");
        });
}

void seed_answer(Stage& stage, const DocumentId& id, const Node& one, bool declined) {
    stage.act(*day(one, "day"), text(one, "person"), [&](const identity::Work& work) {
        const auto version = must(DocumentService{work}.find(id), "document").in_force.value();
        CommitmentService commitments{work};
        must(declined ? commitments.decline(version.id, version.sha256)
                      : commitments.commit(version.id, version.sha256),
             text(one, "person"));
    });
}

}  // namespace

void seed_codes(Stage& stage, const Node& town) {
    const Node& norms = town.at("norms").as_object();
    const Node& files = norms.at("files").as_object();
    Shelf shelf;
    for (const Node& told : list(norms, "documents")) {
        const DocumentId id = add(stage, told);
        shelf.emplace(text(told, "id"), id);
        for (const Node& version : list(told, "versions"))
            seed_version(stage, told, id, version, files);
    }
    seed_suggestions(stage, norms, shelf);
    seed_group(stage, norms, shelf);
    for (const Node& group : list(norms, "commitments"))
        for (const Node& one : list(group, "persons"))
            seed_answer(stage, shelf.at(text(group, "document")), one, false);
    for (const Node& one : list(norms, "declined"))
        seed_answer(stage, shelf.at(text(one, "document")), one, true);
}

}  // namespace vt::app::demo
