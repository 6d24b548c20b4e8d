// apixguard:allow-file npmrc-credentials, command-line-password, aws-access-key-id because shapes in place of values
namespace ApiXGuard.Detection.Tests.Catalogue.Recall;

/// <summary>Families that some detectors know, written as their users write them.</summary>
internal static class LessKnownTable
{
    public const string Lines = """
        gitlab-oauth-application-secret | a.env | SECRET=«gloas-<hex>{64}»
        gitlab-runner-token | a.toml | token = "«glrt-<b64u>{20}»"
        gitlab-deploy-token | a.sh | docker login -u a -p «gldt-<b64u>{20}» registry.gitlab.com
        gitlab-feed-token | a.txt | feed_token=«glft-<b64u>{20}»
        gitlab-scim-token | a.txt | scim «glsoat-<b64u>{20}»
        gitlab-ci-job-token | a.txt | job «glcbt-<b62>{2}_<b64u>{20}»
        gitlab-incoming-mail-token | a.txt | mail «glimt-<b64u>{25}»
        gitlab-agent-token | a.txt | agent «glagent-<b64u>{50}»
        wandb-api-key | a.py | wandb.login(key="«<hex>{40}»")
        wandb-api-key | a.env | WANDB_API_KEY=«<hex>{40}»
        airtable-access-token | a.js | apiKey: '«pat<b62>{14}.<hex>{64}»'
        netlify-token | a.env | NETLIFY_AUTH_TOKEN=«nfp_<b62>{36}»
        netlify-token,netlify-legacy-token | a.env | NETLIFY_AUTH_TOKEN=«nfp_<b62>{40}»
        planetscale-api-token | a.env | PS=«pscale_tkn_<b64u>{43}»
        planetscale-password | a.env | PS=«pscale_pw_<b64u>{43}»
        planetscale-oauth-token | a.env | PS=«pscale_oauth_<b64u>{43}»
        azure-devops-token | a.env | PAT=«<b62>{76}AZDO<b62>{4}»
        terraform-cloud-token | a.tfrc | token = "«<b62>{14}.atlasv1.<b62>{67}»"
        onepassword-service-account-token | a.env | OP=«ops_eyJ<b64>{260}»
        onepassword-secret-key | a.txt | Secret Key: «A3-<upnum>{6}-<upnum>{6}-<upnum>{5}-<upnum>{5}-<upnum>{5}-<upnum>{5}»
        pulumi-access-token | a.env | P=«pul-<hex>{40}»
        datadog-api-key | a.env | DD_API_KEY=«<hex>{32}»
        datadog-application-key | a.env | DD_APP_KEY=«<hex>{40}»
        datadog-api-key | a.yaml | datadog:\n  apiKey: «<hex>{32}»
        new-relic-user-key | a.js | key: '«NRAK-<upnum>{27}»'
        new-relic-browser-key | a.js | licenseKey:"«NRJS-<hex>{19}»"
        dynatrace-token | a.sh | -H "Authorization: Api-Token «dt0c01.<b32>{24}.<b32>{64}»"
        sumo-logic-access-id,sumo-logic-access-key | a.env | SUMO_ACCESS_ID=«su<b62>{12}»
        brevo-api-key | a.env | KEY=«xkeysib-<hex>{64}-<b62>{16}»
        coinbase-api-secret,generic-secret | a.env | COINBASE_API_SECRET=«<b62>{32}»
        shippo-live-token | a.env | S=«shippo_live_<hex>{40}»
        lob-api-key | a.env | LOB_API_KEY=«live_<hex>{35}»
        trello-api-key,generic-secret | a.env | TRELLO_API_KEY=«<hex>{32}»
        trello-access-token | a.env | T=«ATTA<hex>{64}<HEX>{8}»
        asana-client-secret | a.env | ASANA_CLIENT_SECRET=«<hex>{32}»
        asana-access-token | a.env | ASANA_TOKEN=«1/<dec>{16}:<hex>{32}»
        snyk-api-key | a.env | SNYK_TOKEN=«<uuid>»
        typeform-access-token | a.env | T=«tfp_<b62>{40}_<b62>{18}»
        contentful-management-token | a.env | C=«CFPAT-<b64u>{43}»
        algolia-api-key | a.env | ALGOLIA_ADMIN_KEY=«<hex>{32}»
        tailscale-key | a.sh | tailscale up --authkey «tskey-auth-k<b62>{10}CNTRL-<b62>{32}»
        prefect-api-key | a.env | P=«pnu_<b62>{36}»
        readme-api-key | a.env | R=«rdme_<lownum>{70}»
        launchdarkly-sdk-key | a.cs | new LdClient("«sdk-<uuid>»");
        launchdarkly-api-key | a.env | LAUNCHDARKLY_API_KEY=«api-<uuid>»
        intercom-access-token,intercom-api-key,generic-secret | a.env | INTERCOM_ACCESS_TOKEN=«<b62>{60}»
        hubspot-private-app-token | a.env | H=«pat-na1-<uuid>»
        hubspot-api-key,generic-secret | a.env | HUBSPOT_API_KEY=«<uuid>»
        buildkite-api-token | a.env | B=«bkua_<hex>{40}»
        travis-token,generic-secret | a.env | TRAVIS_TOKEN=«<b62>{22}»
        jenkins-api-token,generic-secret | a.env | JENKINS_API_TOKEN=«11<hex>{32}»
        alibaba-access-key-id | a.env | ALI=«LTAI5t<b62>{18}»
        yandex-api-key | a.env | Y=«AQVN<b64u>{35}»
        yandex-iam-token | a.env | Y=«t1.9<b64u>{60}.<b64u>{86}»
        yandex-access-secret | a.env | YANDEX_SECRET=«YC<b64u>{38}»
        frameio-developer-token | a.env | F=«fio-u-<b64u>{64}»
        adobe-client-secret | a.env | A=«p8e-<b62>{32}»
        beamer-api-key | a.env | BEAMER_API_KEY=«b_<b64u>{44}»
        rapidapi-key | a.py | headers = {"X-RapidAPI-Key": "«<hex>{10}msh<hex>{15}p1<hex>{5}jsn<hex>{12}»"}
        confluent-secret,confluent-legacy-secret | a.env | CONFLUENT_API_SECRET=«<b64>{64}»
        elastic-cloud-api-key,elasticsearch-api-key,elasticsearch-service-token | a.env | E=«essu_<b62>{80}»
        maxmind-license-key | a.env | M=«<b62>{6}_<b62>{29}_mmk»
        replicate-api-token | a.env | R=«r8_<b62>{37}»
        xai-api-key | a.env | X=«xai-<b62>{80}»
        elevenlabs-api-key | a.env | E=«sk_<hex>{48}»
        elevenlabs-api-key | a.py | client = ElevenLabs(api_key="«sk_<hex>{48}»")
        nvidia-api-key | a.env | N=«nvapi-<b64u>{64}»
        figma-access-token | a.env | F=«figd_<b64u>{40}»
        crates-io-token | a.toml | token = "«cio<b62>{32}»"
        heroku-api-token | a.env | H=«HRKU-AA<b64u>{58}»
        heroku-api-key | a.env | HEROKU_API_KEY=«<uuid>»
        flyio-access-token,flyio-personal-token | a.env | F=«fo1_<b64u>{43}»
        flyio-access-token,flyio-personal-token | a.env | F="FlyV1 «fm2_<b64>{200}»"
        supabase-access-token | a.env | S=«sbp_<hex>{40}»
        supabase-secret-key | a.env | S=«sb_secret_<b64u>{22}_<b64u>{8}»
        honeycomb-ingest-key | a.env | H=«hcaik_01<lownum>{56}»
        postmark-token | a.sh | -H "X-Postmark-Server-Token: «<uuid>»"
        postmark-token | a.env | POSTMARK_SERVER_TOKEN=«<uuid>»
        perplexity-api-key | a.env | P=«pplx-<b62>{48}»
        openrouter-api-key | a.env | O=«sk-or-v1-<hex>{64}»
        infracost-api-key | a.env | I=«ico-<b62>{32}»
        slack-legacy-token,slack-bot-token | a.env | S=«xoxb-<dec>{10}-<b62>{24}»
        slack-legacy-token,slack-user-token | a.env | S=«xoxo-<dec>{10}-<dec>{10}-<dec>{10}-<hex>{10}»
        duffel-access-token | a.env | D=«duffel_live_<b64u>{43}»
        easypost-api-key | a.env | E=«EZAK<b62>{54}»
        easypost-test-key | a.env | E=«EZTK<b62>{54}»
        flutterwave-secret-key | a.env | F=«FLWSECK-<hex>{32}-X»
        plaid-secret | a.env | PLAID_SECRET=«<hex>{30}»
        plaid-access-token | a.env | P=«access-production-<uuid>»
        scalingo-api-token | a.env | S=«tk-us-<b64u>{48}»
        cloudinary-url,url-credentials,url-password,cloudinary-api-secret | a.env | CLOUDINARY_URL=cloudinary://123456789012345:«<b64u>{27}»@shop7
        asana-access-token | a.env | ASANA_PAT=«1/<dec>{16}:<hex>{32}»
        clojars-deploy-token | a.env | C=«CLOJARS_<hex>{60}»
        grafana-api-key | a.env | G=«eyJrIjoi<b62>{70}»
        zuplo-api-key | a.env | Z=«zpka_<b62>{32}_<hex>{8}»
        sentry-user-token | a.env | S=«sntryu_<hex>{64}»
        """;
}
