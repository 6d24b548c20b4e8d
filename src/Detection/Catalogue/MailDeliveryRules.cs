namespace ApiXGuard.Detection.Catalogue;

internal static class MailDeliveryRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("mailgun-api-key", "Mailgun private API key")
        {
            Provider = "Mailgun",
            Description = "Sends mail from every domain of the account and reads its log.",
            Pattern = RulePattern.NamedValue(["mailgun", "mgapi", "key", "api"], "key-<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the sending log for anything unexpected.",
                "https://app.mailgun.com/settings/api_security"),
            Examples =
            [
                "MAILGUN_API_KEY=key" + "-f869ddb7516ccd55295938e634321e04",
                "export MAILGUN_API_KEY=key" + "-3105df2315f966e763bf7667fcaade1f",
            ],
            NearMisses =
            [
                "MAILGUN_PUBLIC_KEY=pubkey" + "-3ab09f87e54a61e0204572c1bbdf6430",
                "  \"MailgunApiKey\": \"key" + "-576af491a7ef7b2e2259f715ca28f5d\",",
                "checksum = \"key" + "-4b17cd6344afe190b6ef0ee79d171e6e\"",
            ],
            VisiblePrefix = 4,
        },
        new("mailgun-sending-key", "Mailgun sending or signing key")
        {
            Provider = "Mailgun",
            Description = "Sends mail from a domain, or forges webhook calls.",
            Pattern = RulePattern.NamedValue(["mailgun"], "<hex>{32}-<hex>{8}-<hex>{8}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the sending log for the time it was exposed.",
                "https://app.mailgun.com/settings/api_security"),
            Examples =
            [
                "const mailgunApiKey = \"6857" + "60e2ea9067be192b73c10d82646b-4a2e2244-1840b706\";",
                "MAILGUN_API_KEY=f571" + "ab84a0f18318a7ae9d3d7ca67557-38eebe8f-3eabb5d9",
            ],
            NearMisses =
            [
                "private const string MailgunApiKey = \"3f46" + "d7fd1aad6a6bcf39db8463a1287d-02c060bd-691c6d9\";",
                "checksum = \"174e" + "49757de85c9156b43bde70580348-ed9182a9-e31c0630\"",
            ],
            IsDistinctive = false,
        },
        new("mailchimp-api-key", "Mailchimp API key")
        {
            Provider = "Intuit Mailchimp",
            Description = "Reads subscribers and sends campaigns for the account.",
            Pattern = RulePattern.Token("<lownum>{32}-us<dec>{1,2}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://mailchimp.com/help/about-api-keys/"),
            Examples =
            [
                "mailchimpApiKey := \"b7b1" + "bcdafd18ec6120b9ff4250429d2d" + "-us7\"",
                "curl -H \"Authorization: Bearer b730" + "5741aac8f392e858970c9340db19" + "-us1\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "MAILCHIMP_API_KEY = \"4bn3" + "pqebjsmav66td0frlen308ge2rca-u" + "s\"",
            ],
        },
        new("mandrill-api-key", "Mandrill (Mailchimp Transactional) API key")
        {
            Provider = "Intuit Mailchimp",
            Description = "Sends mail in the organisation's name and reads its log.",
            Pattern = RulePattern.NamedValue(["mandrill"], "(md-)?<b64u>{22}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the sending log for anything unexpected.",
                "https://mandrillapp.com/settings"),
            Examples =
            [
                "  \"MandrillApiKey\": \"md" + "-7fRBgaVWQ1HJO6PP8VZOwd\",",
                "private const string MandrillApiKey = \"md" + "-ZroZ0vWvR5e-yUZADTBHCW\";",
            ],
            NearMisses =
            [
                "MANDRILL_API_KEY=kGaL" + "rVJ89w5cOXxiaIE5e",
                "checksum = \"cEiF" + "M5X9jWYAL5G9PI1btj\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("brevo-api-key", "Brevo (Sendinblue) API key")
        {
            Provider = "Brevo",
            Description = "Reads contacts and sends mail and messages for the account.",
            Pattern = RulePattern.Token("xkeysib-<hex>{64}-<b62>{16}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's logs for the time it was exposed.",
                "https://app.brevo.com/settings/keys/api"),
            Examples =
            [
                "brevo_api_key: xkeysib" + "-94d58b8e413d1537914d4fc93e8ca12c27487f72051d57311725af8fa137f3e9-9YH9rBJ9rpwSf9Wu",
                "private const string BrevoApiKey = \"xkeysib" + "-d037836d55f543b7158d62fa686ab8bdb474dde97dbf2be41d42e93dfb4d33fd-7LAX2rC5l3IAjVam\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer xkeysib" + "-0de2134bf399dfe6547072637a227621685a8bc74d5a503af8c8f4643098f4e6-cW0JW9lOMh5T3DQ\" https://api.example.com/v1",
                "  \"BrevoApiKey\": \"xkeysib" + "-60cf9fdd623e6d3fd1d683c16989d4b973017de997257df5e3fe9d64f4eb2056-7hu2fuAePq4e6lqsx7\",",
            ],
            VisiblePrefix = 8,
        },
        new("brevo-smtp-key", "Brevo (Sendinblue) SMTP key")
        {
            Provider = "Brevo",
            Description = "Sends mail in the organisation's name.",
            Pattern = RulePattern.Token("xsmtpsib-<hex>{64}-<b62>{16}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's logs for use that is not yours.",
                "https://app.brevo.com/settings/keys/smtp"),
            Examples =
            [
                "BREVO_SMTP_KEY = \"xsmtpsib" + "-ea5004a86ffd3ff37a15d0579443e1efec0192bce9e8bba8047068b2ed12704f-l4BxJAt2SFznClwc\"",
                "brevoSmtpKey := \"xsmtpsib" + "-ad758aa7aada696eda66894d9e61a4706371aa14b5616bc5637504534c53ef03-CgiqbYzOsazwGVcY\"",
            ],
            NearMisses =
            [
                "<add key=\"BrevoSmtpKey\" value=\"xsmtpsib" + "-37dcd4e1ffddf3796b1e1a6878d28f3daa221fc6ea7f68dc54182b25b9dd4374-JZFDjFkTOm3wfUD\" />",
                "private const string BrevoSmtpKey = \"xsmtpsib" + "-80eaf75400fa805755c81869ccdaf52b4f7ca4de264658ee37f6a178431baafd-prhNH46bfyOHqSYXx7\";",
            ],
            VisiblePrefix = 9,
        },
        new("postmark-token", "Postmark server or account token")
        {
            Provider = "Postmark",
            Description = "Sends mail in the organisation's name and reads its log.",
            Pattern = RulePattern.NamedValue(["postmark"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the message activity for anything unexpected.",
                "https://account.postmarkapp.com/api_tokens"),
            Examples =
            [
                "curl -H \"X-Postmark-Server-Token: 7997" + "809d-0bc7-e1f6-0a2d-224a910c1e15\" https://api.postmarkapp.com/email",
                "POSTMARK_SERVER_TOKEN = \"2ab7" + "089e-bd52-4b83-0f69-65e6ce65e9a3\"",
                "postmark_server_token = 'f480" + "0abe-c8e5-e19e-9f05-23d228812210'",
            ],
            NearMisses =
            [
                "postmark_server_token = 'f459" + "0955-0c57-6023-8916-657c2da5198'",
                "checksum = \"bf6e" + "5cf1-0502-e8c7-821d-a5ac93d7d3d4\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("sparkpost-api-key", "SparkPost API key")
        {
            Provider = "SparkPost",
            Description = "Sends mail in the organisation's name and reads its log.",
            Pattern = RulePattern.NamedValue(["sparkpost"], "<hex>{40}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the event log for the time it was exposed.",
                "https://app.sparkpost.com/account/api-keys"),
            Examples =
            [
                "export SPARKPOST_API_KEY=33d4" + "9283406c1a6b235882f68f22303b80914527",
                "SPARKPOST_API_KEY = \"ee8b" + "2b69d303f1b750c07c62af2e162457809ce6\"",
            ],
            NearMisses =
            [
                "sparkpost_api_key: 0595" + "25f2ff1814aad9c691dfd8823a51202e9f8",
                "checksum = \"ca7a" + "a2fe94704bf1c0bd0d7d3c319203eaeede9d\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("resend-api-key", "Resend API key")
        {
            Provider = "Resend",
            Description = "Sends mail from the team's domains and reads its log.",
            Pattern = RulePattern.NamedValue(["resend"], "re_(<b62>{8,9}_<b62>{24}|<b62>{30,36})"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the logs page for use that is not yours.",
                "https://resend.com/api-keys"),
            Examples =
            [
                "RESEND_API_KEY=re" + "_qGBs1XNvxqeUnUgwtPXsP29097qMukRCsRqY",
                "export RESEND_API_KEY=re" + "_oyvanBtE_aGX0aAI507wjSfRtEZ1Tzq6P",
            ],
            NearMisses =
            [
                "  \"ResendApiKey\": \"re" + "_FvKmb0lDREB1X1q557ERmYgTi7gHI\",",
                "checksum = \"re" + "_24ATl7Lj6mtyUlbwXN5yJzohdRIpFt\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("mailersend-api-token", "MailerSend API token")
        {
            Provider = "MailerSend",
            Description = "Sends mail from the account's domains, by its scopes.",
            Pattern = RulePattern.Token("mlsn.<hex>{64}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the activity page for anything unexpected.",
                "https://app.mailersend.com/api-tokens"),
            Examples =
            [
                "export MAILERSEND_API_KEY=\"mlsn" + ".3e45b53f12b51a1cb2966bfdf4ac7569a96c0cfec46c3ca63f8efd8475883ca5\"",
                "ENV MAILERSEND_API_KEY=mlsn" + ".3ca1aa3b31f90b144f64ddaadf3cffd769c7fcfa8d689a155d5c74b7380fcb9e",
            ],
            NearMisses =
            [
                "MAILERSEND_API_KEY=mlsn" + ".035886c676dda10048dde6692eaa275059fc7fd4312040efcc9173b1da61ef5",
                "name_of_zmlsn" + ".a48dffadca585dae1fe7d8498779707a1b44eca162f4163d38426c030063e0b0",
            ],
            VisiblePrefix = 5,
        },
        new("mailjet-key", "Mailjet API or secret key")
        {
            Provider = "Mailjet",
            Description = "Sends mail in the organisation's name and reads contacts.",
            Pattern = RulePattern.NamedValue(["mailjet", "mjapikey"], "<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the statistics for the time it was exposed.",
                "https://app.mailjet.com/account/apikeys"),
            Examples =
            [
                "private const string MailjetSecretKey = \"b03b" + "84148ccd82892b930ee6e4362bed\";",
                "const mailjetSecretKey = \"fc08" + "bd05a1b6a3e9f77047d520938b7d\";",
            ],
            NearMisses =
            [
                "const mailjetSecretKey = \"dbbc" + "25150480d982b63fa0bed2cf024\";",
                "checksum = \"f637" + "d9c44c1d5836e4616e1d93a8ada4\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("mailtrap-api-token", "Mailtrap API token")
        {
            Provider = "Mailtrap",
            Description = "Reads test inboxes or sends mail, by its permissions.",
            Pattern = RulePattern.NamedValue(["mailtrap"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the mail log for use that is not yours.",
                "https://mailtrap.io/api-tokens"),
            Examples =
            [
                "  \"MailtrapApiToken\": \"909d" + "8f1cb4bb2838500f2e50c76046b4\",",
                "private const string MailtrapApiToken = \"e533" + "4d3d3c74cf780074a39e72b26f0d\";",
            ],
            NearMisses =
            [
                "MAILTRAP_API_TOKEN=35cd" + "4a2b7ac29dc24400df3fb88e873",
                "checksum = \"fa52" + "41544d090e4a49af9205c433d4bf\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("elasticemail-api-key", "Elastic Email API key")
        {
            Provider = "Elastic Email",
            Description = "Sends mail in the organisation's name and reads contacts.",
            Pattern = RulePattern.NamedValue(["elasticemail"], "<HEX>{96}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the mail log for anything unexpected.",
                "https://app.elasticemail.com"),
            Examples =
            [
                "elasticemail_api_key: 85B5" + "053BC3F451472022D0765D9D20BD7AD7E86C915FB0A472AD1AFF76EA7C5019A3DA58144F3AA6C288471C5E955C1F",
                "  \"ElasticemailApiKey\": \"6F1A" + "CD56AB0EAF813E4A3076A9F3132E77B1EFBE7B499C16A7D85906E815F02A7374F2645D39D84E80620CB3A7928D26\",",
            ],
            NearMisses =
            [
                "export ELASTICEMAIL_API_KEY=298C" + "67A662E48A02EDFD52DB900A6E2AB02916E9782E5BBFDB72437018A8589C2947AD7C61881E3274DA7B137DCE0BA",
                "checksum = \"AEB1" + "FE5E9E8EE9457BCC30F60A934FD4BD704D5C76BB42182B3E0536C7C8D98105741BBD170BD6E3C0871FDD45F804C5\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("smtp2go-api-key", "SMTP2GO API key")
        {
            Provider = "SMTP2GO",
            Description = "Sends mail in the organisation's name.",
            Pattern = RulePattern.NamedValue(["smtp2go"], "api-<b62>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the activity page for the time it was exposed.",
                "https://app.smtp2go.com"),
            Examples =
            [
                "smtp2go_api_key = 'api" + "-Sd76oo3czxNN9R2gztWvcXCiqB0oQgtT'",
                "smtp2go_api_key: api" + "-U0j3HwKC5Uhmce3zNbwpVzFDiwgVFGQU",
            ],
            NearMisses =
            [
                "SMTP2GO_API_KEY = \"api" + "-uT6jDx16zZtilZcFP65UMkytWT1PRuC\"",
                "checksum = \"api" + "-CzwKCwi6iZVAzLXSuA9JPen71H3BDmCh\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 4,
        },
    ];
}
