using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class GitHubRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("github-classic-token", "GitHub personal access token (classic)")
        {
            Provider = "GitHub",
            Description = "Acts as its owner on every repository and organisation the owner can reach, within its scopes.",
            Pattern = RulePattern.Token("ghp_<b62>{36}"),
            Remedy = new Remedy(
                "Delete the token, create a fine-grained one with the least scopes, and read the security log for its use.",
                "https://github.com/settings/tokens"),
            Examples =
            [
                "token = \"ghp" + "_93zWzYyEshcc1h05W3gG82gzHo1gtD0HT624\"",
                "git clone https://ghp" + "_1McUK3TfdQTVHxjqqz3EZU26RWItbb2m9FXg@github.com/acme/app.git",
            ],
            NearMisses =
            [
                "token = \"ghp" + "_93zWzYyEshcc1h05W3gG82gzHo1gtD0HT62\"",
                "token = \"ghp" + "_93zWzYyEshcc1h05W3gG82\"",
            ],
            Check = GitHubChecksum.Check,
            Complete = GitHubChecksum.Complete,
            VisiblePrefix = 4,
        },
        new("github-fine-grained-token", "GitHub fine-grained personal access token")
        {
            Provider = "GitHub",
            Description = "Acts as its owner on the repositories and with the permissions it was granted.",
            Pattern = RulePattern.Token("github_pat_<word>{82}"),
            Remedy = new Remedy(
                "Delete the token, create a new one with the least permissions, and read the security log for its use.",
                "https://github.com/settings/personal-access-tokens"),
            Examples =
            [
                "docker run -e GH_TOKEN=github"
                    + "_pat_qhIqydVvr8mpyPYC9AncGN_PGATUuDbr17WO3AzHSnXtQnTcMXuj0dZCd96Z1NkS01kAHGAk8sOm9ZH6FM app",
                "GH_TOKEN=github" + "_pat_qU9erp4G1yRkzF1Wp0uwMX_UpZ79vkNmIUoCi3X6aChHLq7CfaJgyCMXLeLJghxNTuXwOAoeZ6mlxBYAGF",
            ],
            NearMisses =
            [
                "docker run -e GH_TOKEN=github"
                    + "_pat_qhIqydVvr8mpyPYC9AncGN_PGATUuDbr17WO3AzHSnXtQnTcMXuj0dZCd96Z1NkS01kAHGAk8sOm9ZH6F app",
                "docker run -e GH_TOKEN=github"
                    + "_pat_qhIqydVvr8mpyPYC9AncGN_PGATUuDbr17WO3AzHSnXtQnTcMXuj0dZCd96Z1NkS01kAHGAk8sOm9ZH6FMc app",
            ],
            VisiblePrefix = 11,
        },
        new("github-oauth-token", "GitHub OAuth access token")
        {
            Provider = "GitHub",
            Description = "Acts for the user who authorised an OAuth app, within the scopes granted; the gh command line stores one too.",
            Pattern = RulePattern.Token("gho_<b62>{36}"),
            Remedy = new Remedy(
                "Revoke the authorisation of the app that was given the token, then authorise it anew.",
                "https://github.com/settings/applications"),
            Examples =
            [
                "var githubOauthToken = \"gho" + "_hFuuzMRQeExaL10ze75cWiaDf2bLOo12DpLx\";",
                "# old value: gho" + "_D7JnoGh1KXP26EzEvT7imXWsnFxUVr33yd8H",
            ],
            NearMisses =
            [
                "var githubOauthToken = \"gho" + "_hFuuzMRQeExaL10ze75cWiaDf2bLOo12DpL\";",
                "var githubOauthToken = \"gho" + "_hFuuzMRQeExaL10ze75cWiaDf2bLOo12DpLxf\";",
            ],
            Check = GitHubChecksum.Check,
            Complete = GitHubChecksum.Complete,
            VisiblePrefix = 4,
        },
        new("github-app-user-token", "GitHub App user access token")
        {
            Provider = "GitHub",
            Description = "Acts for a user through a GitHub App, with the permissions that both have.",
            Pattern = RulePattern.Token("ghu_<b62>{36}"),
            Remedy = new Remedy(
                "Revoke the authorisation of the GitHub App; the app obtains a new token when the user signs in again.",
                "https://github.com/settings/apps/authorizations"),
            Examples =
            [
                "\"githubUserToken\": \"ghu" + "_Ch87ZPSY3uELaJJ7UwV0ghiOKFBRXK3RffW0\",",
                "curl -H \"Authorization: Bearer ghu" + "_zXrTxFW8oxnpuLjf2nhezSDOf53XIc0O4Yf7\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "\"githubUserToken\": \"ghu" + "_Ch87ZPSY3uELaJJ7UwV0ghiOKFBRXK3RffW\",",
                "\"githubUserToken\": \"ghu" + "_Ch87ZPSY3uELaJJ7UwV0ghiOKFBRXK3RffW00\",",
            ],
            Check = GitHubChecksum.Check,
            Complete = GitHubChecksum.Complete,
            VisiblePrefix = 4,
        },
        new("github-app-installation-token", "GitHub App installation access token")
        {
            Provider = "GitHub",
            Description = "Acts as a GitHub App or an Actions job on the repositories of its installation, for at most an hour.",
            Pattern = RulePattern.Token("ghs_<b62>{36}"),
            Remedy = new Remedy(
                "Let the token expire or revoke it through the installation API, and find out how it came to be written down.",
                "https://docs.github.com/en/rest/apps/installations#revoke-an-installation-access-token"),
            Examples =
            [
                "<add key=\"GithubToken\" value=\"ghs" + "_swFJkc7ZsF5E8tzVoOdJV6vXLIniLL2vcQ0z\" />",
                "os.environ[\"GITHUB_TOKEN\"] = \"ghs" + "_d6L5PjohMbiQCLAblMJflPhLLJs8Gg4DOZ1C\"",
            ],
            NearMisses =
            [
                "<add key=\"GithubToken\" value=\"ghs" + "_swFJkc7ZsF5E8tzVoOdJV6vXLIniLL2vcQ0\" />",
                "<add key=\"GithubToken\" value=\"ghs" + "_swFJkc7ZsF5E8tzVoOdJV6\" />",
            ],
            Check = GitHubChecksum.Check,
            Complete = GitHubChecksum.Complete,
            VisiblePrefix = 4,
        },
        new("github-app-installation-jwt", "GitHub App installation access token (signed form)")
        {
            Provider = "GitHub",
            Description = "Acts as a GitHub App or an Actions job on the repositories of its installation, for at most an hour.",
            Pattern = RulePattern.Token("ghs_<dec>{1,12}_eyJ<b64u>{10,800}.eyJ<b64u>{10,1600}.<b64u>{40,800}"),
            Remedy = new Remedy(
                "Let the token expire or revoke it through the installation API, and find out how it came to be written down.",
                "https://docs.github.com/en/rest/apps/installations#revoke-an-installation-access-token"),
            Examples =
            [
                "<add key=\"GithubToken\" value=\"ghs"
                    + "_2771_eyJFdQ2KEzJrhyS.eyJeZxvm8iJW6.E8F43EwJ0QI6qpEK3WkCVE8guopuAtyEcZvADcPlX1KKN\" />",
                "github_token: ghs" + "_6661_eyJQ1VESNoY32jZk.eyJPi5OA67UkBKS.h92zz9yWk1PidaUyB-cmhN8MxiUpkOQJJttlpvww",
            ],
            NearMisses =
            [
                "<add key=\"GithubToken\" value=\"ghs" + "_2771_eyJFdQ2KEzJrhyS.eyJeZxvm8iJW6.E8F43EwJ0QI6qpEK3\" />",
                "<add key=\"GithubToken\" value=\"ghs" + "_2771_eyJF\" />",
            ],
            VisiblePrefix = 4,
        },
        new("github-refresh-token", "GitHub App refresh token")
        {
            Provider = "GitHub",
            Description = "Obtains new user access tokens of a GitHub App for six months.",
            Pattern = RulePattern.Token("ghr_(<b62>{76}|<b62>{36})"),
            Remedy = new Remedy(
                "Revoke the authorisation of the GitHub App; that ends its refresh tokens too.",
                "https://github.com/settings/apps/authorizations"),
            Examples =
            [
                "export GITHUB_REFRESH_TOKEN=\"ghr" + "_JbvHw7O8DlRs2JZAuF0Kl9vdJr2k0148DCjA\"",
                "    GITHUB_REFRESH_TOKEN: \"ghr" + "_wHuqzYM2W8ev4vjKJdC0hAW7qPAhYP58BXPMuBbo4yrvkFlIUhqwAF1kUgB0c9j2VBYB1T2zKAEh\"",
            ],
            NearMisses =
            [
                "export GITHUB_REFRESH_TOKEN=\"ghr" + "_JbvHw7O8DlRs2JZAuF0Kl9vdJr2k0148DCj\"",
                "export GITHUB_REFRESH_TOKEN=\"ghr" + "_JbvHw7O8DlRs2JZAuF0Kl9vdJr2k0148DCjAc\"",
            ],
            Check = GitHubChecksum.Check,
            Complete = GitHubChecksum.Complete,
            VisiblePrefix = 4,
        },
        new("github-legacy-token", "GitHub token (before 2021)")
        {
            Provider = "GitHub",
            Description = "Acts as its owner on GitHub; tokens of this age carry no marker and never expire by themselves.",
            Pattern = RulePattern.NamedValue(["github", "ghtoken"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token and create a fine-grained one in its place.",
                "https://github.com/settings/tokens"),
            Examples =
            [
                "GITHUB_TOKEN=27" + "aaa3f9b9b043c56072" + "67d7fe4b52cd46069eb2",
                "github_token: f2" + "30311247fc11d90514" + "7a5fc67985c38d8c0fc7",
            ],
            NearMisses =
            [
                "GITHUB_TOKEN=27" + "aaa3f9b9b043c5607" + "267d7fe4b52cd46069eb",
                "checksum=f2" + "30311247fc11d90514" + "7a5fc67985c38d8c0fc7",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
