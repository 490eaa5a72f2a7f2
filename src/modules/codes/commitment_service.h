// SPDX-License-Identifier: EUPL-1.2
// Personal commitment to one exact version (B8): by the person alone, with the whole text in front
// of them, and taken back by nobody.
//
// Asked are the holders of the offices a text is for; one may also decline, without a reason. By
// name it is seen by the person, the clerk and the deputy clerk; others see how many.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/directory.h"
#include "identity/work.h"
#include "modules/codes/following.h"

namespace vt::codes {

// A text in force and the actor's own answer to it.
struct OwnCommitment {
    Document document{};
    Version version{};
    bool counted{true};  // False for who is welcome without being asked.
    std::optional<Commitment> answer{};
    std::optional<Version> earlier{};  // The version one committed to before this one.
};

// One of those asked, as the clerk sees it.
struct AskedPerson {
    identity::Person person{};
    identity::Office office{};
    std::optional<Commitment> answer{};
    bool is_new{false};  // Came into office after the version took effect.
};

struct CommitmentOverview {
    int asked{0};
    int committed{0};  // 0 while it is withheld.
    int declined{0};   // For clerk and deputy clerk.
    // Fewer than five committed, or fewer than five did not: the number would tell of a person.
    bool withheld{false};
    int welcome_committed{0};           // Of who is welcome without being counted.
    std::vector<AskedPerson> people{};  // Only for clerk and deputy clerk; by family name.
};

class CommitmentService {
public:
    // `work` must outlive it.
    explicit CommitmentService(const identity::Work& work) : work_{work} {}

    // Everything in force that asks the actor, or welcomes him.
    std::vector<OwnCommitment> own() const;
    // Refuses with not_found when this version does not ask the actor.
    Result<OwnCommitment> own(const VersionId& version) const;
    // `seen` is the hash of the text on the page. Refuses with not_found; with forbidden without
    // the right norms_commit; with conflict when the version is not in force ("not-in-force"), the
    // text is another than was seen or adopted ("text-differs"), or one committed before
    // ("committed").
    Done commit(const VersionId& version, std::string_view seen) {
        return answer(version, seen, false);
    }
    Done decline(const VersionId& version, std::string_view seen) {
        return answer(version, seen, true);
    }

    // Refuses with not_found without the right norms_read.
    Result<CommitmentOverview> overview(const VersionId& version) const;
    bool sees_names() const;

private:
    Done answer(const VersionId& version, std::string_view seen, bool declined);
    std::optional<OwnCommitment> asks_me(const Document& document, const Version& version) const;
    const identity::Work& work_;
};

}  // namespace vt::codes
