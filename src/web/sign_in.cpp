// SPDX-License-Identifier: EUPL-1.2
#include "web/sign_in.h"

#include "base/text.h"
#include "identity/directory.h"
#include "identity/sessions.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/passage.h"

namespace vt::web {
namespace {

using identity::Right;

constexpr TextOptions kEmail{.kind = TextKind::email, .autocomplete = "username"};
constexpr TextOptions kPassword{.kind = TextKind::password, .autocomplete = "current-password"};
constexpr TextOptions kNewPassword{.kind = TextKind::password, .autocomplete = "new-password"};

std::string text_of(const Visit& visit, std::string_view key) {
    return std::string{visit.text(key)};
}

// "Firefox, Windows": enough to recognise one's own device, not more.
std::string device_label(const http::Request& request) {
    const auto agent = request.header("user-agent").value_or("");
    std::string label;
    for (const std::string_view browser : {"Firefox", "Edg", "OPR", "Chrome", "Safari"})
        if (label.empty() && agent.find(browser) != std::string_view::npos) label = browser;
    for (const std::string_view system :
         {"Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"})
        if (agent.find(system) != std::string_view::npos) return label + ", " + std::string{system};
    return label;
}

// Where to go after signing in: the page that was asked for, else the own week in the own language.
std::string landing(const Visit& visit, std::string_view language) {
    const auto target = visit.query.value("naar");
    if (!target.empty() && http::is_local_path(target)) return std::string{target};
    return language == "en" ? "/en/mijn-week" : "/mijn-week";
}

http::Response signed_in(Visit& visit, Door& door, const identity::PersonId& person) {
    std::string token;
    std::string language;
    door.database.write([&](db::Db& db) {
        const auto found = identity::Directory{db}.person(person);
        const identity::Actor actor{.person = person};
        const identity::Work work{db, actor, visit.work.clock};
        token = identity::open_session(work, person, device_label(visit.request)).token;
        language = found ? found->language : "nl";
        return db::Outcome::keep;
    });
    return http::Response{.status = 303}
        .with("Location", landing(visit, language))
        .with("Set-Cookie", cookie_header(kSessionCookie, token, true));
}

http::Response sign_in_form(const Visit& visit, const std::optional<Error>& refusal) {
    const auto naar = visit.query.value("naar");
    std::string action = "/inloggen";
    if (http::is_local_path(naar)) action += "?naar=" + http::percent_encoded(naar);
    html::Html body;
    page_head(body, visit,
              {.title = visit.text("web.sign-in.title"), .intro = visit.text("web.sign-in.intro")});
    Form form{visit, action, refusal};
    form.text({.name = "email", .label = text_of(visit, "web.sign-in.email")}, kEmail);
    form.text({.name = "password", .label = text_of(visit, "web.sign-in.password")}, kPassword);
    form.submit(visit.text("web.sign-in.submit"));
    body.append(form.finish());
    paragraph(body, visit.text("web.sign-in.help"));
    return page(visit,
                {.title = text_of(visit, "web.sign-in.title"),
                 .refusal = refusal,
                 .status = refusal ? status_of(refusal->kind) : 200,
                 .narrow = true},
                std::move(body));
}

http::Response sign_in_page(Visit& visit) {
    if (visit.actor().signed_in()) return see_other(visit, "/mijn-week");
    return sign_in_form(visit, std::nullopt);
}

http::Response sign_in(Visit& visit, Door& door) {
    const auto person =
        door.accounts.sign_in({.email = visit.form.value("email"),
                               .password = visit.form.value("password"),
                               .network = identity::network_of(visit.request.peer)});
    if (person) return signed_in(visit, door, *person);
    // A wrong password is a form to mend, not a right one lacks.
    auto refusal = person.error();
    if (refusal.kind == Refusal::forbidden) refusal.kind = Refusal::invalid;
    return sign_in_form(visit, refusal);
}

http::Response sign_out(Visit& visit) {
    identity::close_session(visit.work, visit.session);
    return see_other(visit, "/inloggen")
        .with("Set-Cookie", expired_cookie_header(kSessionCookie))
        .with("Clear-Site-Data", "\"cache\", \"storage\"");
}

http::Response welcome_form(Visit& visit, const identity::Enrolment& enrolment,
                            const std::optional<Error>& refusal) {
    html::Html body;
    page_head(body, visit,
              {.title = visit.text("web.welcome.title", {enrolment.name}),
               .intro = visit.text("web.welcome.intro")});
    Form form{visit, visit.path, refusal};
    form.text({.name = "email",
               .label = text_of(visit, "web.sign-in.email"),
               .hint = text_of(visit, "web.welcome.email-hint"),
               .value = enrolment.email},
              kEmail);
    form.text({.name = "password",
               .label = text_of(visit, "web.welcome.password"),
               .hint = text_of(visit, "web.welcome.password-hint")},
              kNewPassword);
    form.submit(visit.text("web.welcome.submit"));
    body.append(form.finish());
    return page(visit,
                {.title = text_of(visit, "web.welcome.short-title"),
                 .refusal = refusal,
                 .status = refusal ? status_of(refusal->kind) : 200,
                 .narrow = true},
                std::move(body));
}

http::Response welcome_page(Visit& visit) {
    const auto enrolment =
        identity::enrolment(visit.work.db, visit.place("token"), visit.work.clock.now());
    if (!enrolment) return error_page(visit, 404, "web.welcome.used");
    return welcome_form(visit, *enrolment, std::nullopt);
}

http::Response welcome(Visit& visit, Door& door) {
    const auto enrolment =
        identity::enrolment(visit.work.db, visit.place("token"), visit.work.clock.now());
    if (!enrolment) return error_page(visit, 404, "web.welcome.used");
    const auto person = door.accounts.enrol(visit.place("token"), visit.form.value("password"));
    if (!person) return welcome_form(visit, *enrolment, person.error());
    return signed_in(visit, door, *person);
}

Route with_form(Route route) {
    route.anonymous_form = true;
    return route;
}

}  // namespace

Routes sign_in_routes() {
    return {
        with_form(get("/inloggen", Right::open, sign_in_page)),
        with_form(door("/inloggen", Right::open, sign_in)),
        post("/uitloggen", Right::own, sign_out),
        with_form(get("/welkom/{token}", Right::open, welcome_page)),
        with_form(door("/welkom/{token}", Right::open, welcome)),
    };
}

}  // namespace vt::web
