using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class GitLabRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("gitlab-access-token", "GitLab access token")
        {
            Provider = "GitLab",
            Description = "Acts as a user, a project or a group on GitLab, within its scopes.",
            Pattern = RulePattern.Token("glpat-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<b64u>{20})"),
            Remedy = new Remedy(
                "Revoke the token under Access tokens and create one with the least scopes and an early expiry.",
                "https://docs.gitlab.com/user/profile/personal_access_tokens/"),
            Examples =
            [
                "git clone https://oauth2:glpa" + "t-79ZhupkXFyKgIr2Q049LxvHQcyYkqyW.z7.0v1p49dpo@gitlab.com/acme/app.git",
                "client.Authenticate(\"glpa" + "t-t3X2u1rSWUBIN8fWwHNCGts6owS.2a.0r0bkzypf\");",
            ],
            NearMisses =
            [
                "git clone https://oauth2:glpa" + "t-79ZhupkXFyKgIr2Q049LxvHQcyYkqyW.z7.0v1p49dp@gitlab.com/acme/app.git",
                "git clone https://oauth2:glpa" + "t-79ZhupkXFyKgIr2Q049LxvHQcyY@gitlab.com/acme/app.git",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 6,
        },
        new("gitlab-deploy-token", "GitLab deploy token")
        {
            Provider = "GitLab",
            Description = "Reads, and perhaps writes, the repositories, packages and images of a project or group.",
            Pattern = RulePattern.Token("gldt-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<b64u>{20})"),
            Remedy = new Remedy(
                "Revoke the deploy token in the repository settings and create a new one.",
                "https://docs.gitlab.com/user/project/deploy_tokens/"),
            Examples =
            [
                "private const string CiDeployPassword = \"gld" + "t-omlxqC56qTuKuSAfBYjJcqX6gUY.0r16f4woy\";",
                "CI_DEPLOY_PASSWORD=gld" + "t-Ep3M2EvlQhKLjziSf6MUn0H2GVL.0r10qa80k",
            ],
            NearMisses =
            [
                "private const string CiDeployPassword = \"gld" + "t-omlxqC56qTuKuSAfBYjJcqX6gUY.0r16f4wo\";",
                "private const string CiDeployPassword = \"gld" + "t-omlxqC56qTuKuSAfBYjJcqX6gUY.0r16f4woy2\";",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 5,
        },
        new("gitlab-runner-token", "GitLab runner authentication token")
        {
            Provider = "GitLab",
            Description = "Lets anyone pose as this runner and receive the jobs, and with them the secrets, of its projects.",
            Pattern = RulePattern.Token("glrt-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|(t<dec>_)?<b64u>{20})"),
            Remedy = new Remedy(
                "Delete the runner, or reset its token, and register it again.",
                "https://docs.gitlab.com/security/tokens/"),
            Examples =
            [
                "private const string RunnerToken = \"glr" + "t-6k4jWDVuBFfiHLqZvkpN\";",
                "var runnerToken = \"glr" + "t-t6_N0KKQhk7APb01HmxrR66\";",
            ],
            NearMisses =
            [
                "private const string RunnerToken = \"glr" + "t-6k4jWDVuBFfiHLqZvkp\";",
                "private const string RunnerToken = \"glr" + "t-6k4jWDVuBFfiHLqZvkpN1\";",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 5,
        },
        new("gitlab-runner-registration-token", "GitLab runner registration token")
        {
            Provider = "GitLab",
            Description = "Registers new runners that receive the jobs, and with them the secrets, of a project or group.",
            Pattern = RulePattern.Token("GR1348941<b64u>{20}"),
            Remedy = new Remedy(
                "Reset the registration token and look for runners you do not know.",
                "https://docs.gitlab.com/security/tokens/"),
            Examples =
            [
                "export REGISTRATION_TOKEN=\"GR134" + "8941cAXweuBBA4G_OV4cMQKQ\"",
                "private const string RegistrationToken = \"GR134" + "8941UMdfiteCmCYhWJXrCcFj\";",
            ],
            NearMisses =
            [
                "export REGISTRATION_TOKEN=\"GR134" + "8941cAXweuBBA4G_OV4cMQK\"",
                "export REGISTRATION_TOKEN=\"GR134" + "8941cAXweuBBA4G_OV4cMQKQe\"",
            ],
            VisiblePrefix = 9,
        },
        new("gitlab-pipeline-trigger-token", "GitLab pipeline trigger token")
        {
            Provider = "GitLab",
            Description = "Starts pipelines of a project with variables of the caller's choice.",
            Pattern = RulePattern.Token("glptt-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<hex>{40})"),
            Remedy = new Remedy(
                "Revoke the trigger token in the CI/CD settings and create a new one.",
                "https://docs.gitlab.com/ci/triggers/"),
            Examples =
            [
                "private const string TriggerToken = \"glpt" + "t-ANZyPSrJmI_GtLI91U2INtqxuSK8Z3.uw.0u1hbpfje\";",
                "trigger_token = 'glpt" + "t-864aea7b0b57dd3f892897332902b2ed683d05c2'",
            ],
            NearMisses =
            [
                "private const string TriggerToken = \"glpt" + "t-ANZyPSrJmI_GtLI91U2INtqxuSK8Z3.uw.0u1hbpfj\";",
                "private const string TriggerToken = \"glpt" + "t-ANZyPSrJmI_GtLI91U2INtqxuSK8Z3.uw.0u1hbpfje3\";",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 6,
        },
        new("gitlab-ci-job-token", "GitLab CI/CD job token")
        {
            Provider = "GitLab",
            Description = "Acts as a running job on the API, the registries and the repositories the job may reach.",
            Pattern = RulePattern.Token("glcbt-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<b62>{1,5}_<b64u>{20}|<b64u>{20})"),
            Remedy = new Remedy(
                "It ends with its job: cancel the job if it runs, and find out how the token came to be written down.",
                "https://docs.gitlab.com/ci/jobs/ci_job_token/"),
            Examples =
            [
                "var ciJobToken = \"glcb" + "t-SEJ_IBAcVgyYLCeqwf2IvJSF\";",
                "export CI_JOB_TOKEN=\"glcb" + "t-6_cMQ7q64wUsDF47oqVTA1\"",
            ],
            NearMisses =
            [
                "var ciJobToken = \"glcb" + "t-SEJ_IBAcVgyYLCeqwf2IvJS\";",
                "var ciJobToken = \"glcb" + "t-SEJ_IBAcVgyYLC\";",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 6,
        },
        new("gitlab-feed-token", "GitLab feed token")
        {
            Provider = "GitLab",
            Description = "Reads the calendar and the activity feeds of a user, private projects included.",
            Pattern = RulePattern.Token("glft-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<hex>{64}-<dec>{1,12}|<b64u>{20})"),
            Remedy = new Remedy(
                "Reset the feed token in the user settings.",
                "https://docs.gitlab.com/security/tokens/"),
            Examples =
            [
                "private const string FeedToken = \"glf" + "t-d4e1b7fa8e750b0c84e403e5d9c140f0cc22b75c6de137ba66bc89757c49f6a9-782\";",
                "curl -H \"Authorization: Bearer glf"
                    + "t-9c4921c86167e1fe7914514813ba079dde16b5a99d545bf62e5e02e64ea63aa1-00\" https://api.internal.invalid/"
                    + "v1",
            ],
            NearMisses =
            [
                "private const string FeedToken = \"glf" + "t-d4e1b7fa8e750b0c84e403e5d9c140f0cc22b75c6de\";",
                "private const string FeedToken = \"glf" + "t-d4e1b7fa8e750b0c84e403e5d9c140f0cc22b75c6de137ba6gbc89757c49f6a9-782\";",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 5,
        },
        new("gitlab-incoming-mail-token", "GitLab incoming mail token")
        {
            Provider = "GitLab",
            Description = "Creates issues and merge requests in the name of a user by mail.",
            Pattern = RulePattern.Token("glimt-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<b64u>{25})"),
            Remedy = new Remedy(
                "Reset the incoming mail token in the user settings.",
                "https://docs.gitlab.com/security/tokens/"),
            Examples =
            [
                "\"incomingMailToken\": \"glim" + "t-Hdshtrvt3r_CRXHFdPrUv7w55Bt.mw.0r01gggoi\",",
                "var incomingMailToken = \"glim" + "t-WiTOfcgnkwbGg0JzpW0myBA1l2vyKmn2L.0x0hf4ccl\";",
            ],
            NearMisses =
            [
                "\"incomingMailToken\": \"glim" + "t-Hdshtrvt3r_CRXHFdPrUv7w55Bt.mw.0r01gggo\",",
                "\"incomingMailToken\": \"glim" + "t-Hdshtrvt3r_CRXHFdPrUv7w5\",",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 6,
        },
        new("gitlab-agent-token", "GitLab agent for Kubernetes token")
        {
            Provider = "GitLab",
            Description = "Connects to GitLab as the agent of a cluster and reads what the agent is given.",
            Pattern = RulePattern.Token("glagent-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<b64u>{50})"),
            Remedy = new Remedy(
                "Revoke the agent token and create a new one for the cluster.",
                "https://docs.gitlab.com/user/clusters/agent/"),
            Examples =
            [
                "agent_token: glage" + "nt-GN1ZGNQs5TDVhj7Dy2aAx85zLzmIx0XKJAiBQ3AOe82oz3CmAH",
                "<add key=\"AgentToken\" value=\"glage" + "nt-z1_Kp0pDvobN5CsO2zGD9op8MW_7IEaeK2rWwLe4w_5L5wmtw6\" />",
            ],
            NearMisses =
            [
                "agent_token: glage" + "nt-GN1ZGNQs5TDVhj7Dy2aAx85zLzmIx0XKJAiBQ3AOe82oz3CmA",
                "agent_token: glage" + "nt-GN1ZGNQs5TDVhj7Dy2aAx85zLzmIx0",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 8,
        },
        new("gitlab-oauth-application-secret", "GitLab OAuth application secret")
        {
            Provider = "GitLab",
            Description = "Poses as the application when users authorise it.",
            Pattern = RulePattern.Token("gloas-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<b64u>{64})"),
            Remedy = new Remedy(
                "Renew the secret of the application and change it where it is used.",
                "https://docs.gitlab.com/integration/oauth_provider/"),
            Examples =
            [
                "docker run -e OAUTH_APP_SECRET=gloa" + "s-3XknACklF6_cmaEu-qsKAMnkS2lMllnhe.0x147ddqe app",
                "oauth_app_secret = 'gloa" + "s-WOzD85NE49b7oIF0ICYcVQLn1wYWDMUqArOSTcetuskeqM_w9KX8hX8h3oLBVroy'",
            ],
            NearMisses =
            [
                "docker run -e OAUTH_APP_SECRET=gloa" + "s-3XknACklF6_cmaEu-qsKAMnkS2lMllnhe.0x147ddq app",
                "docker run -e OAUTH_APP_SECRET=gloa" + "s-3XknACklF6_cmaEu-qsKAMnkS2lMllnhe.0x147ddqe0 app",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 6,
        },
        new("gitlab-scim-token", "GitLab SCIM token")
        {
            Provider = "GitLab",
            Description = "Creates, changes and removes the members of a group.",
            Pattern = RulePattern.Token("glsoat-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<b64u>{20})"),
            Remedy = new Remedy(
                "Reset the SCIM token of the group and compare its members with the identity provider.",
                "https://docs.gitlab.com/user/group/saml_sso/scim_setup/"),
            Examples =
            [
                "\"scimToken\": \"glso" + "at-lhsPeIJZcmIw_E8GDBrH\",",
                "curl -H \"Authorization: Bearer glso" + "at-PGKubeFWSe5b02KkEbuL\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "\"scimToken\": \"glso" + "at-lhsPeIJZcmIw_E8GDBr\",",
                "\"scimToken\": \"glso" + "at-lhsPeIJZcmI\",",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 7,
        },
        new("gitlab-feature-flags-token", "GitLab feature flags client token")
        {
            Provider = "GitLab",
            Description = "Reads the feature flags of a project.",
            Pattern = RulePattern.Token("glffct-(<b64u>{27,300}.(<lownum>{2}.)?<lownum>{9}|<b64u>{20})"),
            Remedy = new Remedy(
                "Reset the instance id of the feature flags client.",
                "https://docs.gitlab.com/operations/feature_flags/"),
            Examples =
            [
                "FEATURE_FLAGS_TOKEN=glff" + "ct-UCKRDacpNa0zdfdvuT34ZhRUctUHnWe.0u.0v1hrj8ta",
                "    FEATURE_FLAGS_TOKEN: \"glff" + "ct-5RD5K5eWwCblQAS6aNik\"",
            ],
            NearMisses =
            [
                "FEATURE_FLAGS_TOKEN=glff" + "ct-UCKRDacpNa0zdfdvuT34ZhRUctUHnWe.0u.0v1hrj8t",
                "FEATURE_FLAGS_TOKEN=glff" + "ct-UCKRDacpNa0zdfdvuT34ZhRUctUHnWe.0u.0v1hrj8ta0",
            ],
            Check = GitLabChecksum.Check,
            Complete = GitLabChecksum.Complete,
            VisiblePrefix = 7,
        },
        new("gitlab-session-cookie", "GitLab session cookie")
        {
            Provider = "GitLab",
            Description = "Is the signed-in session of a user: whoever has it is that user.",
            Pattern = RulePattern.Token("_gitlab_session=<xhex>{32}"),
            Remedy = new Remedy(
                "End the session under Active sessions and sign in again.",
                "https://docs.gitlab.com/user/profile/active_sessions/"),
            Examples =
            [
                "Cookie: theme=dark; _gitlab_s" + "ession=fe34b7c795163faa8b87008665bc969a",
                "curl --cookie \"_gitlab_s" + "ession=a86a0f93f7c8089031ae1249a65031d7\" https://gitlab.internal.invalid/api",
            ],
            NearMisses =
            [
                "Cookie: theme=dark; _gitlab_s" + "ession=fe34b7c795163faa8b87008665bc969",
                "Cookie: theme=dark; _gitlab_s" + "ession=fe34b7c795163faa",
            ],
            VisiblePrefix = 16,
        },
    ];
}
