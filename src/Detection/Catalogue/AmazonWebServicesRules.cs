using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class AmazonWebServicesRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("aws-access-key-id", "AWS access key id")
        {
            Provider = "Amazon Web Services",
            Description = "Names the key pair of an AWS identity; with its secret key it acts on the whole account that identity may reach.",
            Pattern = RulePattern.Token("(AKIA|ASIA|ABIA|ACCA)<upnum>{16}"),
            Remedy = new Remedy(
                "Deactivate the key, create another, and look for its use in CloudTrail. The secret key has probably leaked beside it.",
                "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"),
            Examples =
            [
                "export AWS_ACCESS_KEY_ID=\"ABI" + "AUVENCIGGH2FT3HNC\"",
                "var awsAccessKeyId = \"ABI" + "AUN2M2GITUXXMYC7U\";",
            ],
            NearMisses =
            [
                "export AWS_ACCESS_KEY_ID=\"ABI" + "AUVENCIGGH2FT3HN\"",
                "export AWS_ACCESS_KEY_ID=\"ABI" + "AUVENCIGGH2FT3HNC9\"",
            ],
            Confidence = Confidence.Medium,
            Check = AwsAccessKeyId.Check,
            Complete = AwsAccessKeyId.Complete,
            VisiblePrefix = 4,
        },
        new("aws-secret-access-key", "AWS secret access key")
        {
            Provider = "Amazon Web Services",
            Description = "Signs requests as an AWS identity: everything that identity may do.",
            Pattern = RulePattern.NamedValue(["aws", "amazon", "secretaccesskey"], "<b64>{40}"),
            Remedy = new Remedy(
                "Deactivate the key, create another, and look for its use in CloudTrail. Roles need no such keys.",
                "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"),
            Examples =
            [
                "aws_secret_access_key = 'Dv" + "rvFXJibJKDDwTysS8q" + "PPGy35+Ba0giTvb1VpQi'",
                "AWS_SECRET_ACCESS_KEY=Hr" + "GLbaMRHstLdlcijUKK" + "eL82JI5w0WlkyYX+Ec5C",
            ],
            NearMisses =
            [
                "aws_secret_access_key = 'Dv" + "rvFXJibJKDDwTysS8" + "qPPGy35+Ba0giTvb1VpQ'",
                "checksum=Hr" + "GLbaMRHstLdlcijUKK" + "eL82JI5w0WlkyYX+Ec5C",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("aws-secret-beside-id", "AWS secret access key beside its id")
        {
            Provider = "Amazon Web Services",
            Description = "The second half of a key pair, without a name of its own: what the console offers for download.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "aws-pair"),
            Remedy = new Remedy(
                "Deactivate the key, create another, and look for its use in CloudTrail. Roles need no such keys.",
                "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"),
            Examples =
            [
                "Access key ID,Secret access key\nAKI" + "AQ5FMTWZ3NVKCHRLE,Dv" + "rvFXJibJKDDwTysS8q" + "PPGy35+Ba0giTvb1VpQi\n",
                "AKI" + "AQ5FMTWZ3NVKCHRLE\nHr" + "GLbaMRHstLdlcijUKK" + "eL82JI5w0WlkyYX+Ec5C",
            ],
            NearMisses =
            [
                "AKI" + "AQ5FMTWZ3NVKCHRLE was used in 4b825dc642cb6eb9a060e54bf8d69288fbee4904",
                "AKI" + "AQ5FMTWZ3NVKCHRLE\nHr" + "GLbaMRHstLdlcijUKK" + "eL82JI5w0WlkyYX+Ec5C7x",
            ],
        },
        new("aws-session-token", "AWS session token")
        {
            Provider = "Amazon Web Services",
            Description = "Completes temporary AWS credentials: everything their role may do until they expire.",
            Pattern = RulePattern.Token("(IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)<b64>{100,2000}[=]{0,2}"),
            Remedy = new Remedy(
                "Revoke the active sessions of the role, and look for their use in CloudTrail.",
                "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html"),
            Examples =
            [
                "\"awsSessionToken\": \"FQoGZXI"
                    + "vYXdz4h0VbHCOtMyPI8b+B+ERHKHd/D85jRYFP96vvLG3j1zeme7nuyWrDbnaXxDiV1tdi2EI7h9izmPy8bBhVgtJ/ZF3CObY2aW"
                    + "FwZFEJcH\",",
                "aws_session_token: FQoGZXI"
                    + "vYXdzq0HSFducZyRM8NvGhqTMy3swYyd9mLFtTDkNfItJgj5hB7rodTWe9GmsR2umjK9r7D49eOGVk5zYGf040kZsOOteWMw5p14"
                    + "6rk87vHQpt==",
            ],
            NearMisses =
            [
                "\"awsSessionToken\": \"FQoGZXI" + "vYXdz4h0VbHCOtMyPI8b+B+ERHKHd/D85jRYFP96vvLG3j1zeme7nuyWrDbnaXxDiV1td\",",
                "\"awsSessionToken\": \"FQoGZXI" + "vYXdz4h0VbHCOt\",",
            ],
            VisiblePrefix = 12,
        },
        new("aws-bedrock-api-key", "Amazon Bedrock API key")
        {
            Provider = "Amazon Web Services",
            Description = "Uses the models of Amazon Bedrock at the account's expense.",
            Pattern = RulePattern.Token("ABSKQmVkcm9ja0FQSUtleS<b64>{80,260}[=]{0,2}"),
            Remedy = new Remedy(
                "Deactivate or delete the key under API keys in Amazon Bedrock.",
                "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"),
            Examples =
            [
                "os.environ[\"AWS_BEARER_TOKEN_BEDROCK\"] = \"AB"
                    + "SKQmVkcm9j"
                    + "a0FQSUtleSvq2PYxCxyblt3hMTP+CqExEVtJDQ05kvPP6QXAp6bQEco2E4+S+P461H0UEICSB7gbF1VsgKfruvZ5boTyEJ=\"",
                "var awsBearerTokenBedrock = \"AB"
                    + "SKQmVkcm9j"
                    + "a0FQSUtleSHxWlXAMuGAX5iFd1KjeNdmTSSIX4cRxonxEsJA8q7G7G4qRwiCzyMV8I4GJlob0AnegBW6VQFb4ZVDZsODAC==\";",
            ],
            NearMisses =
            [
                "os.environ[\"AWS_BEARER_TOKEN_BEDROCK\"] = \"AB"
                    + "SKQmVkcm9j"
                    + "a0FQSUtleSvq2PYxCxyblt3hMTP+CqExEVtJDQ05kvPP6QXAp6bQEco2E4+\"",
                "os.environ[\"AWS_BEARER_TOKEN_BEDROCK\"] = \"AB" + "SKQmVkcm9j" + "a0FQSUtleSvq2PYxCxy\"",
            ],
            VisiblePrefix = 4,
        },
        new("aws-bedrock-short-term-key", "Amazon Bedrock short-term API key")
        {
            Provider = "Amazon Web Services",
            Description = "Uses the models of Amazon Bedrock for at most twelve hours, with the rights of the session it was made from.",
            Pattern = RulePattern.Token("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t<b64>{20,3000}[=]{0,2}"),
            Remedy = new Remedy(
                "Revoke the session it was made from.",
                "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"),
            Examples =
            [
                "export AWS_BEARER_TOKEN_BEDROCK=\"be" + "drock-api-key-YmVkcm9" + "jay5hbWF6b25hd3MuY29tfqoneMAx5stDsEZglP0CADQte==\"",
                "\"awsBearerTokenBedrock\": \"be" + "drock-api-key-YmVkcm9" + "jay5hbWF6b25hd3MuY29t1OPlIdR33OauNJGG/t5lt4a==\",",
            ],
            NearMisses =
            [
                "export AWS_BEARER_TOKEN_BEDROCK=\"be" + "drock-api-key-YmVkcm9" + "jay5hbWF6b25hd3MuY29tfqo\"",
                "export AWS_BEARER_TOKEN_BEDROCK=\"be" + "drock-api-key-YmVkcm9" + "jay5hbWF6b25hd3MuY29tfqoneMAx5stDsEZgl\"",
            ],
            VisiblePrefix = 16,
        },
        new("aws-appsync-api-key", "AWS AppSync API key")
        {
            Provider = "Amazon Web Services",
            Description = "Calls a GraphQL API of AWS AppSync.",
            Pattern = RulePattern.Token("da2-<lownum>{26}"),
            Remedy = new Remedy(
                "Delete the key in the API's settings and create a new one.",
                "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"),
            Examples =
            [
                "APPSYNC_API_KEY=da2" + "-opfmh6ecetebzx08z4arxdf9dq",
                "# old value: da2" + "-nm6jt2i16wr7eqr9x4ka86plq8",
            ],
            NearMisses =
            [
                "APPSYNC_API_KEY=da2" + "-opfmh6ecetebzx08z4arxdf9d",
                "APPSYNC_API_KEY=da2" + "-opfmh6ecetebzx08z4arxdf9dqf",
            ],
            VisiblePrefix = 4,
        },
        new("amazon-mws-token", "Amazon MWS auth token")
        {
            Provider = "Amazon Web Services",
            Description = "Acts on a seller's account through Amazon Marketplace Web Service.",
            Pattern = RulePattern.Token("amzn.mws.<uuid>"),
            Remedy = new Remedy(
                "Revoke the developer's access in Seller Central.",
                "https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications"),
            Examples =
            [
                "    MWS_AUTH_TOKEN: \"amzn." + "mws.33648e4b-5f21-1d05-b446-3aca5ed4fb17\"",
                "var mwsAuthToken = \"amzn." + "mws.1650722d-8ab3-a1c1-c645-6064b5b5e6ff\";",
            ],
            NearMisses =
            [
                "    MWS_AUTH_TOKEN: \"amzn." + "mws.33648e4b-5f21-1d05-b446-3aca5ed4fb1\"",
                "    MWS_AUTH_TOKEN: \"amzn." + "mws.33648e4b-5f21-1d05-b446-3aca5ed4fb173\"",
            ],
            VisiblePrefix = 9,
        },
        new("amazon-oauth-client-secret", "Login with Amazon client secret")
        {
            Provider = "Amazon Web Services",
            Description = "Poses as an application that users or sellers authorised.",
            Pattern = RulePattern.Token("amzn1.oa2-cs.v1.<hex>{64}"),
            Remedy = new Remedy(
                "Rotate the client secret in the developer console.",
                "https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials"),
            Examples =
            [
                "os.environ[\"LWA_CLIENT_SECRET\"] = \"amzn1.oa2"
                    + "-cs.v1.a3a9cfdeded1df84e750053dbad81702e2f14b6dbee3c71cabf24ab27dcaa9c4\"",
                "    LWA_CLIENT_SECRET: \"amzn1.oa2" + "-cs.v1.5961d0f84f65237328d4a1c371a84fa5607cd347c04d2924d0575ca604bd8dd9\"",
            ],
            NearMisses =
            [
                "os.environ[\"LWA_CLIENT_SECRET\"] = \"amzn1.oa2"
                    + "-cs.v1.a3a9cfdeded1df84e750053dbad81702e2f14b6dbee3c71cabf24ab27dcaa9c\"",
                "os.environ[\"LWA_CLIENT_SECRET\"] = \"amzn1.oa2" + "-cs.v1.a3a9cfdeded1df84e750053dbad81702e2f14\"",
            ],
            VisiblePrefix = 16,
        },
        new("amazon-oauth-token", "Login with Amazon token")
        {
            Provider = "Amazon Web Services",
            Description = "Acts for a user or a seller who authorised an application; a refresh token does so for long.",
            Pattern = RulePattern.Token("Atz(a|r)\\|IwEB<b64u>{80,2000}"),
            Remedy = new Remedy(
                "Revoke the authorisation of the application.",
                "https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications"),
            Examples =
            [
                "<add key=\"LwaRefreshToken\" value=\"Atzr|Iw"
                    + "EBXVnsvXhk83aeEyktgxQ7PdYNA4E53fWTrPGrv8WPNDghrQazm3r3LJLhgSQHNqDhb48CLKYzeYkiSs1zv\" />",
                "# old value: Atzr|Iw" + "EBtx8lyrZ245nW65ieKpU6d-8iecEdBm8Gzyxkz5N2aP0FEEboixHbFxOtO8g4wEdt83zTVKDayApjPMoF26V",
            ],
            NearMisses =
            [
                "<add key=\"LwaRefreshToken\" value=\"Atzr|Iw" + "EBXVnsvXhk83aeEyktgxQ7PdYNA4E53fWTrPGrv8WPNDghrQazm3r\" />",
                "<add key=\"LwaRefreshToken\" value=\"Atzr|Iw" + "EBXVnsvXhk83ae\" />",
            ],
            VisiblePrefix = 5,
        },
    ];
}
