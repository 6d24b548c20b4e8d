namespace ApiXGuard.Detection.Catalogue;

internal static class IbmCloudRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("ibm-cloud-api-key", "IBM Cloud API key")
        {
            Provider = "IBM",
            Description = "Acts as its owner, or a service, on everything that identity may reach in IBM Cloud.",
            Pattern = RulePattern.NamedValue(["ibm", "bluemix"], "<b64u>{44}"),
            Remedy = new Remedy(
                "Delete the key under Manage, Access, API keys, and create a new one.",
                "https://cloud.ibm.com/docs/account?topic=account-userapikey"),
            Examples =
            [
                "private const string IbmcloudApiKey = \"r_" + "Ki7vAKmchGmP9su73eAh" + "-0_BIAyMsXvK9qrRn2Z4dd\";",
                "ibmcloud_api_key: gn" + "fk3SW0NaIba7IgWH4zYn" + "iguReXwGZjySnJgDGYCy58",
            ],
            NearMisses =
            [
                "private const string IbmcloudApiKey = \"r_" + "Ki7vAKmchGmP9su73eA" + "h-0_BIAyMsXvK9qrRn2Z4d\";",
                "checksum=gn" + "fk3SW0NaIba7IgWH4zYn" + "iguReXwGZjySnJgDGYCy58",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("ibm-cos-hmac-secret", "IBM Cloud Object Storage HMAC secret")
        {
            Provider = "IBM",
            Description = "Reads and writes buckets in the name of a service credential.",
            Pattern = RulePattern.NamedValue(["ibmcos", "coshmac", "cossecret"], "<hex>{48}"),
            Remedy = new Remedy(
                "Delete the service credential and create a new one.",
                "https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main"),
            Examples =
            [
                "private const string CosHmacSecretAccessKey = \"42" + "d3accc85eb795561a2cf63" + "6d8dd0e1433a42dedff18ad6\";",
                "os.environ[\"COS_HMAC_SECRET_ACCESS_KEY\"] = \"79" + "825aaf288fe75a54797cc1" + "cbb1dc62d7d2428c063b979e\"",
            ],
            NearMisses =
            [
                "private const string CosHmacSecretAccessKey = \"42" + "d3accc85eb795561a2cf6" + "36d8dd0e1433a42dedff18ad\";",
                "checksum=79" + "825aaf288fe75a54797cc1" + "cbb1dc62d7d2428c063b979e",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("softlayer-api-key", "IBM classic infrastructure (SoftLayer) API key")
        {
            Provider = "IBM",
            Description = "Orders, reads and cancels classic infrastructure in the name of its owner.",
            Pattern = RulePattern.NamedValue(["softlayer"], "<lownum>{64}"),
            Remedy = new Remedy(
                "Delete the classic infrastructure key and create a new one.",
                "https://cloud.ibm.com/docs/account?topic=account-classic_keys"),
            Examples =
            [
                "    SOFTLAYER_API_KEY: \"d5" + "rvb05618prhphxzhqhhe89sc8fe8ml" + "bjfv11eh94x7azhn1fuh173v1phpqo2n\"",
                "softlayer_api_key: kg" + "zqm2ul99weuy7v2cnymrnyfsy3f47h" + "r33erne4kwz2iqm9472b8a84v88s2k31",
            ],
            NearMisses =
            [
                "    SOFTLAYER_API_KEY: \"d5" + "rvb05618prhphxzhqhhe89sc8fe8m" + "lbjfv11eh94x7azhn1fuh173v1phpqo2\"",
                "checksum=kg" + "zqm2ul99weuy7v2cnymrnyfsy3f47h" + "r33erne4kwz2iqm9472b8a84v88s2k31",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
