namespace ApiXGuard.Detection.Catalogue;

internal static class SupportRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("intercom-access-token", "Intercom access token")
        {
            Provider = "Intercom",
            Description = "Reads and changes conversations and contacts of the workspace.",
            Pattern = RulePattern.Token("dG9rO<b64>{50,60}[=]{0,2}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the workspace's activity log for the time it was exposed.",
                "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"),
            Examples =
            [
                "intercom_access_token: dG9r" + "OiE/xglmn7tJvse+n7mfriozwLNGYE53Lgcht59ZcWmWOb9Mxj5ZFEM",
                "private const string IntercomAccessToken = \"dG9r" + "OqNVG+Mk7nDO2ljsgl2wjHXY0Q/hBZ5UTsb0Xq/fhyKr1WbCKW+g==\";",
            ],
            NearMisses =
            [
                "INTERCOM_APP_ID=huao" + "cpvl",
                "curl -H \"Authorization: Bearer dG9r" + "OmnuJEqpM5+BiGz1fpct3pkFPAcNtNIvBN1QWbUOD6/RMsl6Gr\" https://api.example.com/v1",
                "name_of_zdG9r" + "OP+Lr7cg4IWBSsca4Ad3rxA1d6Ot3/TBya/XiLglltU7MtoErJ3",
            ],
        },
        new("intercom-api-key", "Intercom API key (told by its name)")
        {
            Provider = "Intercom",
            Description = "Reads and changes conversations and contacts of the workspace.",
            Pattern = RulePattern.NamedValue(["intercom"], "[0-9A-Za-z+/=_\\-]{60}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the workspace's activity log for use that is not yours.",
                "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"),
            Examples =
            [
                "export INTERCOM_API_KEY=OqH3" + "de8xHsLKtYL7aHca9C1GnqJS1jzOzospffPL1kG-q4gG_/5peJvIMqig",
                "INTERCOM_API_KEY = \"JnJE" + "hCXyS1pil0JNOxro0Up_QDYfUdf/OnFZdIZHrWq+y8=FjhDU9Sv58pig\"",
            ],
            NearMisses =
            [
                "intercom_api_key: a4x8" + "99qGU_LsgzERu19uu7OT9lW=x9mNwF2d1DhBsvGgdCTiaZDqlxpWcP4",
                "checksum = \"LnT3" + "vXIV7MoNKelXhPCo=KRsNMV9SV3LP041ZFdJxbhn9oJeBN2Ka2Zf-FM7\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("zendesk-api-token", "Zendesk API token")
        {
            Provider = "Zendesk",
            Description = "Acts as any agent of the account: reads tickets and customers.",
            Pattern = RulePattern.NamedValue(["zendesk"], "<b62>{40}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the audit log for anything unexpected.",
                "https://support.zendesk.com/hc/en-us/articles/4408889192858"),
            Examples =
            [
                "ZENDESK_API_TOKEN=AqIy" + "cyKChwuZ059U6EWPQFcET6ulSVmzvUGP2XY1",
                "export ZENDESK_API_TOKEN=6ToN" + "jSSGRpbpDPZYkpHXjGuLozMJRPJnEyyIw6pX",
            ],
            NearMisses =
            [
                "  \"ZendeskApiToken\": \"echZ" + "MHpgP2obp962k4PcTB4PotFbyrCKtKvKJVK\",",
                "checksum = \"4QAq" + "f9bEnH5l7x0XSwzjhIBqO3UYkQOMBaw8EQtm\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("zendesk-oauth-secret", "Zendesk OAuth client secret")
        {
            Provider = "Zendesk",
            Description = "Obtains tokens of agents who authorised the client.",
            Pattern = RulePattern.NamedValue(["zendesk"], "<hex>{64}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the audit log for the time it was exposed.",
                "https://support.zendesk.com/hc/en-us/articles/4408845965210"),
            Examples =
            [
                "const zendeskClientSecret = \"5892" + "cc86a7e95afc182ba3adcf2e7694dff7710313a1ba93e5209a17f8ab5ace\";",
                "ZENDESK_CLIENT_SECRET=1d91" + "c2537f06910cfd56055243cb8bf83f35982877a1c99a2bc65fa5d64c1cae",
            ],
            NearMisses =
            [
                "private const string ZendeskClientSecret = \"11ac" + "3a859a93de4f0b080f95a65aab27939af5864f16c3ace54f118cc5cc06d\";",
                "checksum = \"85a0" + "6a3e52655bbe453fbd124946ac8871b430b279edb5a6bac5b6acd6861c36\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("freshdesk-api-key", "Freshdesk or Freshservice API key")
        {
            Provider = "Freshworks",
            Description = "Acts as an agent: reads tickets and customers.",
            Pattern = RulePattern.NamedValue(["freshdesk", "freshservice", "freshsales", "freshworks", "freshchat"], "<b62>{18,24}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's audit log for use that is not yours.",
                "https://support.freshdesk.com"),
            Examples =
            [
                "private const string FreshdeskApiKey = \"nFXO" + "dX7KKFabPF7AY6OAd\";",
                "const freshdeskApiKey = \"ZKMd" + "crL25DEnpvltmQC1\";",
            ],
            NearMisses =
            [
                "const freshdeskApiKey = \"ddjv" + "VLweHhtPV2frn\";",
                "checksum = \"UnmT" + "OAlQXzxe4jg5uW\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("helpscout-app-secret", "Help Scout app secret")
        {
            Provider = "Help Scout",
            Description = "Reads and changes conversations and customers.",
            Pattern = RulePattern.NamedValue(["helpscout"], "<b62>{32}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the account's apps for anything unexpected.",
                "https://developer.helpscout.com/mailbox-api/overview/authentication/"),
            Examples =
            [
                "  \"HelpscoutAppSecret\": \"fOdf" + "8y2X7hZvt7LdcaXxFGFlofiwxdkI\",",
                "private const string HelpscoutAppSecret = \"J34t" + "S3y4QQFmFCrjuI0UVp9avmSaNOl9\";",
            ],
            NearMisses =
            [
                "HELPSCOUT_APP_SECRET=lq5A" + "abUhpBohN6keeLtbrvIlEq4J7g5",
                "checksum = \"BTpI" + "nieBkmmWAwmla1n7aSdQDq17Vtmi\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("hubspot-private-app-token", "HubSpot private app token")
        {
            Provider = "HubSpot",
            Description = "Reads and changes contacts, deals and content, by its scopes.",
            Pattern = RulePattern.Token("pat-[a-z]{2}<dec>-<uuid>"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the app's request log for the time it was exposed.",
                "https://developers.hubspot.com/docs/guides/apps/private-apps/overview"),
            Examples =
            [
                "<add key=\"HubspotAccessToken\" value=\"pat" + "-lk8-3839da02-8f4d-5dd1-50cf-8440788dd0ad\" />",
                "builder.Configuration[\"HubspotAccessToken\"] = \"pat" + "-gk1-e46084de-a420-3b96-84a0-03e22624b10a\";",
            ],
            NearMisses =
            [
                "export HUBSPOT_ACCESS_TOKEN=\"pat" + "-mv1-d8483780-695c-f2e2-39cf-fb273d20f6d\"",
                "name_of_zpat" + "-se4-18de2655-cfb5-6ed4-e0f0-6b660fa94e59",
            ],
            VisiblePrefix = 8,
        },
        new("hubspot-api-key", "HubSpot API key or client secret")
        {
            Provider = "HubSpot",
            Description = "Reads and changes contacts, deals and content of the portal.",
            Pattern = RulePattern.NamedValue(["hubspot", "hapikey"], "<uuid>"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the portal's audit log for use that is not yours.",
                "https://developers.hubspot.com"),
            Examples =
            [
                "hubspot_api_key = '589e" + "ad33-a53b-0429-ba90-df07d3a7b12e'",
                "hubspot_api_key: 7e3d" + "8f39-3bce-4b3f-b570-06397c7e81f2",
            ],
            NearMisses =
            [
                "HUBSPOT_API_KEY = \"9fd0" + "c1bd-0f32-45d7-3032-8626ec8a3f9\"",
                "checksum = \"a18d" + "ae0b-d704-8ede-9d98-51748833224f\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("salesforce-access-token", "Salesforce access token (session id)")
        {
            Provider = "Salesforce",
            Description = "Acts as a user of the organisation until the session ends.",
            Pattern = RulePattern.Token("00D<b62>{12}(<b62>{3})?![0-9A-Za-z._]{80,140}"),
            Remedy = new Remedy(
                "Delete the session, replace it where it is used, and check the login history for anything unexpected.",
                "https://help.salesforce.com/s/articleView?id=sf.security_user_session_info.htm"),
            Examples =
            [
                "curl https://example.my.salesforce.com/services/data -H \"Authorization: Bearer 00" + "DO73Ws75lGjmC!AQKjU869bqDWJDNE4ORcVYMQbAoFdLhqDugn6TJJQGX8DY15Eu9E89QIPBgP2AS8ERRThswIMxQeEss34TTBQyQQiR0I8t\"",
                "SALESFORCE_ACCESS_TOKEN=00" + "DmCuZUzjKTzE7!NYF4T0KTa36_E69qtIWqVh0vwz8weysGbAtTIRzBmXEBb5QmdcXEobWg5AQrmg2Z2k4rJ7Lo1ilkbKCtcA6T7rE",
                "export SALESFORCE_ACCESS_TOKEN=\"00" + "DMj6X0TusOkzK7kW!oQMQlEgO9k.TPSa.rILaPjZJoDDQAoLJlCDjZRdjAyfw8lLAQQK4juFu32BfD8qCe68UtGBKm3YGsH4r\"",
            ],
            NearMisses =
            [
                "var salesforceAccessToken = \"00" + "DPktT7Mu0rOVe!mJudHKm6M6GuWmBb2rUx1Jf2PC8CJ5D0i832thPPHvwkcKoIlXua8.CoSxMG9PuoA2.65jkW2KvpOVY\";",
                "name_of_z00" + "DoqwFaqUXPHd5!AGpqiLMkK91JSwVXMTYPf9zFOS81sH3XtuZvS8PUxOafZBnU6JzW9IYUpqLjz4mlMDSy9E2DQB8DM0U4",
            ],
            VisiblePrefix = 3,
        },
        new("salesforce-refresh-token", "Salesforce refresh token")
        {
            Provider = "Salesforce",
            Description = "Obtains new sessions of a user until it is revoked.",
            Pattern = RulePattern.Token("5Aep861<b64u>{40,60}[0-9A-Za-z._]{20,60}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the login history for the time it was exposed.",
                "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm"),
            Examples =
            [
                "curl -H \"Authorization: Bearer 5Aep86" + "1YybBLwbneUyXqrx31TUK0lX9GmO4E7Pgm8CFCppfhYtpYwvmWpzpWhhz4vJVg3\" https://api.example.com/v1",
                "<add key=\"SalesforceRefreshToken\" value=\"5Aep86" + "1iM6dS06Suj9bHQjP726TlIJKHzon49_NcwJqq_pTTBtyh075S5e_GCSY4TnGqKcD\" />",
            ],
            NearMisses =
            [
                "const salesforceRefreshToken = '5Aep86" + "1V_Q15f5J7t9LIp5RNaFSVJ4Hh2fTmHc3ET2kwG2uQIQ7MlN9ZPYlT3onxiG';",
                "name_of_z5Aep86" + "1SbwHw7XK6M-utzLH7B7SORR5Dp-rd6ie7TYP7YLoVRx4NWIe.MKqs9qicTmt",
            ],
            VisiblePrefix = 7,
        },
        new("salesforce-consumer-secret", "Salesforce consumer secret")
        {
            Provider = "Salesforce",
            Description = "Together with a grant obtains sessions as the connected app.",
            Pattern = RulePattern.NamedValue(["salesforce", "sfdc"], "<HEX>{64}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the connected app's usage for use that is not yours.",
                "https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm"),
            Examples =
            [
                "SALESFORCE_CONSUMER_SECRET=3CCA" + "C4995986B46E7931AE06C5D64BF226DC307BFAA4E0FDF58B6FD8B422ED5A",
                "export SALESFORCE_CONSUMER_SECRET=8508" + "9A609FE8AF46879CE57E1CDC5CA49B33F63D4B27AC5E5713470A3D5B8FC6",
            ],
            NearMisses =
            [
                "SALESFORCE_CONSUMER_KEY=3MVG" + "9YuPApHLWVc7f2UTbou4CzG2PUxLJ57gPa7Bn0w8r8LlF4QzYkdussIy3hmA7HUB4jdYH2WZrf3s8DYeW",
                "  \"SalesforceConsumerSecret\": \"9ACC" + "1137718878AD73D8F1B44C29AC56F5D893D5DF6118D79061E3C606B92D0\",",
                "checksum = \"3440" + "787828F3704FC2D1D748ECA7B56227F980F3A4A9CDA03DD624CD3E2909D2\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("salesforce-security-token", "Salesforce security token")
        {
            Provider = "Salesforce",
            Description = "Together with the password signs in from anywhere.",
            Pattern = RulePattern.NamedValue(["salesforce", "sfdc"], "<b62>{24,25}"),
            Remedy = new Remedy(
                "Delete the token by resetting it, replace it where it is used, and check the login history for anything unexpected.",
                "https://help.salesforce.com/s/articleView?id=sf.user_security_token.htm"),
            Examples =
            [
                "const salesforceSecurityToken = \"VcDq" + "cBsk15XQlnKWbgCFU1pW\";",
                "SALESFORCE_SECURITY_TOKEN=VdNc" + "wfhTFC1FMHv4lfjbehEA",
            ],
            NearMisses =
            [
                "private const string SalesforceSecurityToken = \"TyhH" + "VN3i8p28SY2BvJ82enR\";",
                "checksum = \"JgQZ" + "db8ia8KAbYCxMQ4Q6nFB\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
