namespace ApiXGuard.Detection.Catalogue;

internal static class CodeQualityRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("sonar-token", "SonarQube token")
        {
            Provider = "SonarSource",
            Description = "Analyses projects, or acts as its owner, on SonarQube.",
            Pattern = RulePattern.Token("sq(p|u|a)_<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token under My account, Security, and generate a new one.",
                "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/"),
            Examples =
            [
                "var sonarToken = \"sq" + "p_2f0bf5423cdde2d329ce0ec7edb7db1d4d31b84d\";",
                "<add key=\"SonarToken\" value=\"sq" + "a_1a69aa507455258a02e53bb919b2a1e5ce149d28\" />",
            ],
            NearMisses =
            [
                "var sonarToken = \"sq" + "p_2f0bf5423cdde2d329ce0ec7edb7db1d4d31b84\";",
                "var sonarToken = \"sq" + "p_2f0bf5423cdde2d329ce0ec7e\";",
            ],
            VisiblePrefix = 4,
        },
        new("sonar-legacy-token", "SonarQube or SonarCloud token (without a prefix)")
        {
            Provider = "SonarSource",
            Description = "Analyses projects, or acts as its owner, on SonarQube.",
            Pattern = RulePattern.NamedValue(["sonar"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token under My account, Security, and generate a new one.",
                "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/"),
            Examples =
            [
                "private const string SonarToken = \"0a" + "e64ee41a1d63afe872" + "594b80564e016ba426f0\";",
                "export SONAR_TOKEN=\"f6" + "947255a78e29b24853" + "13cad1c8eb9a281baa50\"",
            ],
            NearMisses =
            [
                "private const string SonarToken = \"0a" + "e64ee41a1d63afe87" + "2594b80564e016ba426f\";",
                "checksum=f6" + "947255a78e29b24853" + "13cad1c8eb9a281baa50",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("snyk-token", "Snyk access token")
        {
            Provider = "Snyk",
            Description = "Acts as its owner, or a service account, on Snyk projects and reports.",
            Pattern = RulePattern.Token("snyk_(uat|sat).<hex>{8}.<b64u>{20,160}(.<b64u>{4,120})?"),
            Remedy = new Remedy(
                "Revoke the token in the account settings and generate a new one.",
                "https://docs.snyk.io/snyk-api/authentication-for-api"),
            Examples =
            [
                "var snykToken = \"sny" + "k_uat.57bf3f7d.wqJqxf0Evn8yQz4-Y__hvBOB3t.p9XG\";",
                "<add key=\"SnykToken\" value=\"sny" + "k_sat.4e232a3c.ftv4FMkvFMn-MjeaXJAbi\" />",
            ],
            NearMisses =
            [
                "var snykToken = \"sny" + "k_uat.57bf3f7d.wqJqxf0Evn8yQz\";",
                "var snykToken = \"sny" + "k_uat.57bf3f7d.wqJq\";",
            ],
            VisiblePrefix = 9,
        },
        new("snyk-api-key", "Snyk API key")
        {
            Provider = "Snyk",
            Description = "Acts as its owner, or a service account, on Snyk projects and reports.",
            Pattern = RulePattern.NamedValue(["snyk"], "<uuid>"),
            Remedy = new Remedy(
                "Revoke the key in the account settings and generate a new one.",
                "https://docs.snyk.io/snyk-api/authentication-for-api"),
            Examples =
            [
                "var snykToken = \"d7" + "98cf6e-60bf-00b9" + "-3a6c-a999168fa927\";",
                "    SNYK_TOKEN: \"68" + "54ac15-4a24-7d55" + "-d332-a02250649638\"",
            ],
            NearMisses =
            [
                "var snykToken = \"d7" + "98cf6e-60bf-00b" + "9-3a6c-a999168fa92\";",
                "checksum=68" + "54ac15-4a24-7d55" + "-d332-a02250649638",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("sourcegraph-access-token", "Sourcegraph access token")
        {
            Provider = "Sourcegraph",
            Description = "Reads all code that its owner can reach on a Sourcegraph instance.",
            Pattern = RulePattern.Token("sgp_((<xhex>{16}|local)_)?<xhex>{40}"),
            Remedy = new Remedy(
                "Delete the token in the user settings and create a new one.",
                "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"),
            Examples =
            [
                "    SRC_ACCESS_TOKEN: \"sgp_loc" + "al_25d13cb7e80df99b53e968bbb37241845fbaa9d8\"",
                "os.environ[\"SRC_ACCESS_TOKEN\"] = \"sgp" + "_28a21a3ec0c336d9_779bebb4b5f72b29e28083eba22a7bedfabcddb6\"",
            ],
            NearMisses =
            [
                "    SRC_ACCESS_TOKEN: \"sgp_loc" + "al_25d13cb7e80df99b53e968bbb37241845fbaa9d\"",
                "    SRC_ACCESS_TOKEN: \"sgp_loc" + "al_25d13cb7e80df99b53e968b\"",
            ],
            VisiblePrefix = 4,
        },
        new("sourcegraph-legacy-token", "Sourcegraph access token (without a prefix)")
        {
            Provider = "Sourcegraph",
            Description = "Reads all code that its owner can reach on a Sourcegraph instance.",
            Pattern = RulePattern.NamedValue(["sourcegraph", "srcaccess"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token in the user settings and create a new one.",
                "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"),
            Examples =
            [
                "src_access_token = '88" + "9709f814bb20470ec3" + "1d48084e39236d39d830'",
                "export SRC_ACCESS_TOKEN=\"28" + "3cf7fc16e6cefe0935" + "981c40b00896349dd2af\"",
            ],
            NearMisses =
            [
                "src_access_token = '88" + "9709f814bb20470ec" + "31d48084e39236d39d83'",
                "checksum=28" + "3cf7fc16e6cefe0935" + "981c40b00896349dd2af",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("sourcegraph-gateway-token", "Sourcegraph gateway token")
        {
            Provider = "Sourcegraph",
            Description = "Uses Sourcegraph's model gateway at its owner's expense.",
            Pattern = RulePattern.Token("(sgd|slk)_<hex>{64}"),
            Remedy = new Remedy(
                "Delete the token in the user settings and create a new one.",
                "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"),
            Examples =
            [
                "var codyToken = \"sg" + "d_27f00db4115e7cfff80d4924dbe9bb6e45180e9d57d1de5044e2caa9479c2f1b\";",
                "<add key=\"CodyToken\" value=\"sg" + "d_25eedaea7db64ef923d527f71474896e0e0096bf5ee0b847efbde4c053c54e4b\" />",
            ],
            NearMisses =
            [
                "var codyToken = \"sg" + "d_27f00db4115e7cfff80d4924dbe9bb6e45180e9d57d1de5044e2caa9479c2f1\";",
                "var codyToken = \"sg" + "d_27f00db4115e7cfff80d4924dbe9bb6e45180e9d5\";",
            ],
            VisiblePrefix = 4,
        },
        new("codecov-token", "Codecov token")
        {
            Provider = "Codecov",
            Description = "Uploads coverage reports for, or reads, a repository on Codecov.",
            Pattern = RulePattern.NamedValue(["codecov"], "<uuid>|<lownum>{32}"),
            Remedy = new Remedy(
                "Regenerate the token in the repository's Codecov settings.",
                "https://docs.codecov.com/docs/codecov-tokens"),
            Examples =
            [
                "private const string CodecovToken = \"aa" + "yxj6njyr82bc2u" + "kbqj6l7zqik1yf27\";",
                "CODECOV_TOKEN=49" + "e3mx39xyphu3bi" + "3g94j9u420k1rx95",
            ],
            NearMisses =
            [
                "private const string CodecovToken = \"aa" + "yxj6njyr82bc2" + "ukbqj6l7zqik1yf2\";",
                "checksum=49" + "e3mx39xyphu3bi" + "3g94j9u420k1rx95",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("coveralls-token", "Coveralls token")
        {
            Provider = "Coveralls",
            Description = "Posts coverage for, or administers, a repository on Coveralls.",
            Pattern = RulePattern.NamedValue(["coveralls"], "<b62>{32,37}"),
            Remedy = new Remedy(
                "Regenerate the token in the repository's Coveralls settings.",
                "https://docs.coveralls.io/api-introduction"),
            Examples =
            [
                "os.environ[\"COVERALLS_REPO_TOKEN\"] = \"qj" + "dimDb9JMGFzXgEHx" + "HHam6WMz7MyZ7HOcxC\"",
                "COVERALLS_REPO_TOKEN=b1" + "DxBileAScDEv8TT7" + "U9C73xMvfhj084F9mZ",
            ],
            NearMisses =
            [
                "os.environ[\"COVERALLS_REPO_TOKEN\"] = \"qj" + "dimDb9JMGF" + "zXgEHxHHam6W\"",
                "checksum=b1" + "DxBileAScDEv8TT7" + "U9C73xMvfhj084F9mZ",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("gitea-access-token", "Gitea or Forgejo access token")
        {
            Provider = "Gitea",
            Description = "Acts as its owner on a Gitea or Forgejo server, Codeberg included.",
            Pattern = RulePattern.NamedValue(["gitea", "forgejo", "codeberg", "gogs"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token under Settings, Applications, and create a new one.",
                "https://docs.gitea.com/development/api-usage"),
            Examples =
            [
                "gitea_token = '09" + "2191d10f65ba86505c" + "215e5a8b5293d2a262d1'",
                "<add key=\"GiteaToken\" value=\"38" + "f16134aa7b13fde301" + "b08c24780e67a26368f3\" />",
            ],
            NearMisses =
            [
                "gitea_token = '09" + "2191d10f65ba86505" + "c215e5a8b5293d2a262d'",
                "checksum=38" + "f16134aa7b13fde301" + "b08c24780e67a26368f3",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("phabricator-conduit-token", "Phabricator Conduit token")
        {
            Provider = "Phabricator",
            Description = "Acts as its owner through the Conduit API.",
            Pattern = RulePattern.NamedValue(["phabricator", "phorge", "conduit", "arcanist"], "(api|cli)-<lownum>{28}"),
            Remedy = new Remedy(
                "Terminate the token in the user's Conduit settings.",
                "https://secure.phabricator.com/book/phabricator/"),
            Examples =
            [
                "CONDUIT_TOKEN=ap" + "i-wjc5fyydlxy5" + "a20fr7l4inebhv1f",
                "<add key=\"ConduitToken\" value=\"ap" + "i-wv97a0ik9coh" + "p2qnixiog36k4505\" />",
            ],
            NearMisses =
            [
                "CONDUIT_TOKEN=ap" + "i-wjc5fyydlxy" + "5a20fr7l4inebhv1",
                "checksum=ap" + "i-wv97a0ik9coh" + "p2qnixiog36k4505",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("infracost-api-key", "Infracost API key")
        {
            Provider = "Infracost",
            Description = "Uses the Infracost pricing API in the name of an organisation.",
            Pattern = RulePattern.Token("ico-<b62>{32}"),
            Remedy = new Remedy(
                "Rotate the key in the organisation settings.",
                "https://www.infracost.io/docs/infracost_cloud/get_started/"),
            Examples =
            [
                "infracost_api_key: ico" + "-QAQmNRHZ4zHfhXxLnG9nwm94WrbzRQp1",
                "\"infracostApiKey\": \"ico" + "-CguETsFmPSg40pKTds9COZmfeifZEx2s\",",
            ],
            NearMisses =
            [
                "infracost_api_key: ico" + "-QAQmNRHZ4zHfhXxLnG9nwm94WrbzRQp",
                "infracost_api_key: ico" + "-QAQmNRHZ4zHfhXxLnG9nwm94WrbzRQp1e",
            ],
            VisiblePrefix = 4,
        },
    ];
}
