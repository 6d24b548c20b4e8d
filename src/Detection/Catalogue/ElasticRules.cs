namespace ApiXGuard.Detection.Catalogue;

internal static class ElasticRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("elastic-cloud-api-key", "Elastic Cloud API key")
        {
            Provider = "Elastic",
            Description = "Administers the deployments of an Elastic Cloud organisation.",
            Pattern = RulePattern.Token("essu_<b64>{40,120}[=]{0,2}"),
            Remedy = new Remedy(
                "Revoke the key in the Elastic Cloud console and create a new one.",
                "https://www.elastic.co/docs/deploy-manage/api-keys"),
            Examples =
            [
                "docker run -e EC_API_KEY=ess" + "u_QEnpoLeuucXxQ3xFZYqKS3deB10CkUsmMA5s67btX app",
                "ec_api_key: ess" + "u_NEOJTOvG/aOdZLEiV6cktwDpydcySg236yDbRft2EvasHD",
            ],
            NearMisses =
            [
                "docker run -e EC_API_KEY=ess" + "u_QEnpoLeuucXxQ3xFZYqKS3deB app",
                "docker run -e EC_API_KEY=ess" + "u_QEnpoLeuu app",
            ],
            VisiblePrefix = 5,
        },
        new("elasticsearch-service-token", "Elasticsearch service account token")
        {
            Provider = "Elastic",
            Description = "Acts as a service account of Elasticsearch, such as Kibana's or Fleet's.",
            Pattern = RulePattern.Token("AAEAAWVsYXN0aWM<b64>{30,120}[=]{0,2}"),
            Remedy = new Remedy(
                "Delete the service account token and create a new one.",
                "https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/service-accounts"),
            Examples =
            [
                "client.Authenticate(\"AAEAAWVs" + "YXN0aWMgsl6BywxWTbrNShHT5ga33yX5rETn5pLL==\");",
                "<add key=\"ElasticsearchServiceToken\" value=\"AAEAAWVs" + "YXN0aWM8y3CnAg9ReTRDnAQxzSZpSCxwynoS9G0==\" />",
            ],
            NearMisses =
            [
                "client.Authenticate(\"AAEAAWVs" + "YXN0aWMgsl6BywxWTbrNShHT5\");",
                "client.Authenticate(\"AAEAAWVs" + "YXN0aWMgsl6BywxW\");",
            ],
            VisiblePrefix = 15,
        },
        new("elasticsearch-api-key", "Elasticsearch API key")
        {
            Provider = "Elastic",
            Description = "Reads and writes the indexes its role allows.",
            Pattern = RulePattern.NamedValue(["elastic", "esapi", "kibana"], "<b64>{56,60}[=]{0,2}"),
            Remedy = new Remedy(
                "Invalidate the key and create a new one with the least privileges.",
                "https://www.elastic.co/docs/deploy-manage/api-keys"),
            Examples =
            [
                "private const string ElasticsearchApiKey = \"yn" + "oyLPpOQHrbt8OsJtCW6ZG8eMHitw" + "HIITW2mOF8VqG543rVFOHodIMjR96=\";",
                "export ELASTICSEARCH_API_KEY=\"Sm" + "4u4BvyLISCnFEiquyFf2dn8V7c/H" + "EBIBvBOamQ4QaLl8fww7tBaepfC5N=\"",
            ],
            NearMisses =
            [
                "private const string ElasticsearchApiKey = \"yn" + "oyLPpOQHrbt8OsJtCW" + "6ZG8eMHitwHIITW2mOF8\";",
                "checksum=Sm" + "4u4BvyLISCnFEiquyFf2dn8V7c/H" + "EBIBvBOamQ4QaLl8fww7tBaepfC5N=",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
