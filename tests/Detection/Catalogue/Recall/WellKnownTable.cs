// apixguard:allow-file npmrc-credentials, command-line-password, aws-access-key-id because shapes in place of values
namespace ApiXGuard.Detection.Tests.Catalogue.Recall;

/// <summary>Families that most detectors know, written as their users write them.</summary>
internal static class WellKnownTable
{
    public const string Lines = """
        npm-access-token | a.js | npmToken = "«npm_<b62>{36}»"
        github-classic-token | a.go | ghToken := "«ghp_<b62>{36}»"
        github-oauth-token | a.rb | token => '«gho_<b62>{36}»'
        github-app-user-token | a.md | Your token is «ghu_<b62>{36}».
        github-app-installation-token | a.sh | git clone https://x-access-token:«ghs_<b62>{36}»@github.com/a/b
        github-refresh-token | a.json | "refresh_token": "«ghr_<b62>{76}»"
        github-fine-grained-token | a.yml | GH_TOKEN: «github_pat_<b62>{22}_<b62>{59}»
        gitlab-access-token | a.yml | PRIVATE-TOKEN: «glpat-<b64u>{20}»
        gitlab-pipeline-trigger-token | a.sh | curl -X POST -F token=«glptt-<hex>{40}» https://gitlab.example.org
        gitlab-runner-registration-token | a.sh | gitlab-runner register --registration-token «GR1348941<b64u>{20}»
        slack-bot-token | a.py | slack = WebClient("«xoxb-<dec>{12}-<dec>{12}-<b62>{24}»")
        slack-user-token | a.env | SLACK=«xoxp-<dec>{12}-<dec>{12}-<dec>{12}-<hex>{32}»
        slack-app-token | a.env | SLACK_APP=«xapp-1-A<upnum>{10}-<dec>{13}-<hex>{64}»
        slack-webhook | a.yml | url: https://«hooks.slack.com/services/T<upnum>{8}/B<upnum>{10}/<b62>{24}»
        stripe-secret-key | a.rb | Stripe.api_key = "«sk_live_<b62>{24}»"
        stripe-restricted-key | a.rb | Stripe.api_key = '«rk_live_<b62>{99}»'
        stripe-test-key | a.rb | Stripe.api_key = '«sk_test_<b62>{24}»'
        sendgrid-api-key | a.env | SENDGRID_API_KEY=«SG.<b64u>{22}.<b64u>{43}»
        databricks-token | a.cfg | token = «dapi<hex>{32}»
        databricks-token | a.cfg | token = «dapi<hex>{32}-2»
        azure-storage-key,azure-storage-connection-string,azure-storage-legacy-key | a.cs | "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=«<b64>{76}+ASt<b64>{5}A==»"
        mailchimp-api-key | a.py | mailchimp_key = "«<hex>{32}-us12»"
        mailchimp-api-key | a.py | key = "«<hex>{32}-us6»"
        ibm-cloud-api-key | a.env | IBM_CLOUD_API_KEY=«<b64u>{44}»
        openai-user-key | a.py | openai.api_key = "«sk-<b62>{20}T3BlbkFJ<b62>{20}»"
        openai-project-key | a.py | client = OpenAI(api_key="«sk-proj-<b64u>{74}T3BlbkFJ<b64u>{74}»")
        openai-service-account-key | a.py | key = '«sk-svcacct-<b64u>{58}T3BlbkFJ<b64u>{58}»'
        openai-admin-key | a.py | key = '«sk-admin-<b64u>{58}T3BlbkFJ<b64u>{58}»'
        * | a.py | key = '«sk-shop-bot-<b62>{20}T3BlbkFJ<b62>{20}»'
        anthropic-api-key | a.py | key = "«sk-ant-api03-<b64u>{93}AA»"
        anthropic-admin-key | a.py | key = "«sk-ant-admin01-<b64u>{93}AA»"
        huggingface-user-token | a.py | login("«hf_<alpha>{34}»")
        huggingface-organization-token | a.py | login("«api_org_<alpha>{34}»")
        pypi-token | a.sh | twine upload -p «pypi-AgEIcHlwaS5vcmc<b64u>{150}» dist/*
        * | a.py | url = "mongodb://shop:«<b62>{14}»@db7:27017/shop"
        * | a.py | url = "mongodb+srv://shop:«<b62>{14}»@cluster0.ab1cd.mongodb.net/?retryWrites=true"
        * | a.py | url = "postgres://shop:«<b62>{14}»@db7:5432/shop"
        * | a.py | url = "mysql://shop:«<b62>{14}»@db7/shop"
        * | a.py | url = "redis://:«<b62>{14}»@cache7:6379/0"
        * | a.py | url = "amqp://shop:«<b62>{14}»@mq7:5672/%2f"
        * | a.py | url = "ftp://shop:«<b62>{14}»@files7/a"
        * | a.py | url = "https://shop:«<b62>{14}»@git.contoso.net/a.git"
        jdbc-password | a.properties | url=jdbc:mysql://db7:3306/shop?user=shop&password=«<b62>{14}»&useSSL=false
        jdbc-password | a.java | "jdbc:oracle:thin:shop/«<b62>{14}»@db7:1521:xe"
        jdbc-password,connection-string-password | a.java | "jdbc:sqlserver://sql7:1433;databaseName=shop;user=shop;password=«<b62>{14}»;encrypt=true"
        vault-service-token | a.sh | vault login «hvs.<b64u>{95}»
        vault-batch-token | a.sh | export VAULT_TOKEN=«hvb.<b64u>{140}»
        vault-legacy-token | a.sh | export VAULT_TOKEN=«s.<b62>{24}»
        grafana-service-account-token | a.sh | curl -H "Authorization: Bearer «glsa_<b62>{32}_<hex>{8}»" https://grafana.contoso.net
        grafana-cloud-token | a.sh | export GRAFANA=«glc_<b64>{60}»
        * | a.env | TWILIO_API_KEY=«SK<hex>{32}»
        twilio-auth-token | a.env | TWILIO_AUTH_TOKEN=«<hex>{32}»
        twilio-account-sid | a.env | TWILIO_ACCOUNT_SID=«AC<hex>{32}»
        telegram-bot-token,telegram-named-bot-token | a.py | bot = Bot(token="«<dec>{10}:AA<b64u>{33}»")
        telegram-bot-url,telegram-bot-token | a.sh | curl https://api.telegram.org/bot«<dec>{10}:AA<b64u>{33}»/getMe
        shopify-access-token | a.env | SHOPIFY=«shpat_<hex>{32}»
        shopify-custom-app-token | a.env | SHOPIFY=«shpca_<hex>{32}»
        shopify-private-app-password | a.env | SHOPIFY=«shppa_<hex>{32}»
        shopify-shared-secret | a.env | SHOPIFY=«shpss_<hex>{32}»
        square-access-token | a.env | SQUARE=«EAAA<b64u>{60}»
        square-legacy-access-token | a.env | SQUARE=«sq0atp-<b64u>{22}»
        square-oauth-secret | a.env | SQUARE=«sq0csp-<b64u>{43}»
        artifactory-api-key | a.sh | curl -H "X-JFrog-Art-Api: «AKCp<b58>{69}»" https://repo.contoso.net
        artifactory-reference-token | a.sh | export JF=«cmVmdGtu<b62>{56}»
        facebook-access-token | a.js | token: '«EAAC<b62>{120}»'
        google-api-key | a.js | const k = '«AIza<b64u>{35}»';
        google-oauth-client-secret | client.json | "client_secret":"«GOCSPX-<b64u>{28}»"
        google-oauth-access-token | a.sh | curl -H "Authorization: Bearer «ya29.<b64u>{120}»" https://www.googleapis.com
        groq-api-key | a.py | Groq(api_key="«gsk_<b62>{52}»")
        notion-integration-token | a.js | auth: '«ntn_<dec>{11}<b62>{35}»'
        notion-legacy-token | a.js | notion auth: '«secret_<b62>{43}»'
        linear-api-key | a.js | apiKey: '«lin_api_<b62>{40}»'
        rubygems-api-key | a.sh | GEM_HOST_API_KEY=«rubygems_<hex>{48}»
        nuget-api-key | a.sh | dotnet nuget push a.nupkg --api-key «oy2<b32l>{43}»
        docker-access-token | a.sh | echo «dckr_pat_<b64u>{27}» | docker login -u a --password-stdin
        digitalocean-token | a.tf | token = "«dop_v1_<hex>{64}»"
        digitalocean-oauth-token | a.tf | token = "«doo_v1_<hex>{64}»"
        digitalocean-refresh-token | a.tf | token = "«dor_v1_<hex>{64}»"
        cloudflare-api-token | a.env | CLOUDFLARE_API_TOKEN=«<b64u>{40}»
        http-header-key,cloudflare-global-api-key | a.sh | curl -H "X-Auth-Email: a@b.net" -H "X-Auth-Key: «<hex>{37}»" https://api.cloudflare.com
        cloudflare-origin-ca-key | a.env | KEY=«v1.0-<hex>{24}-<hex>{146}»
        azure-entra-client-secret | a.env | AZURE_CLIENT_SECRET=«<b62>{3}8Q~<b62>{34}»
        doppler-token | a.env | DOPPLER=«dp.pt.<b62>{43}»
        doppler-service-token | a.env | DOPPLER_TOKEN=«dp.st.dev.<b62>{43}»
        mailgun-api-key | a.py | MAILGUN_API_KEY = "«key-<hex>{32}»"
        discord-bot-token,discord-older-bot-token | a.js | client.login('«MTA5ODEyMzQ1Njc4OTAxMjM0<b64u>{2}.<b64u>{6}.<b64u>{38}»');
        discord-webhook | a.js | url = 'https://«discord.com/api/webhooks/<dec>{18}/<b64u>{68}»'
        teams-webhook,office-connector-webhook | a.py | url = "https://contoso.«webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex>{32}/<uuid>»"
        postman-api-key | a.json | { "key": "«PMAK-<hex>{24}-<hex>{34}»" }
        dropbox-access-token | a.py | dropbox.Dropbox("«sl.<b64u>{135}»")
        twitter-bearer-token | a.py | bearer = "«AAAAAAAAAAAAAAAAAAAAA<b62>{30}%3D<b62>{50}»"
        linkedin-client-secret | a.env | LINKEDIN_CLIENT_SECRET=«<b62>{16}»
        mapbox-secret-token | a.js | mapboxgl.accessToken = '«sk.eyJ1<b62>{60}.<b64u>{22}»';
        okta-api-token,okta-api-token-header | a.sh | curl -H "Authorization: SSWS «00<b64u>{40}»" https://contoso.okta.com/api/v1/users
        okta-api-token | a.env | OKTA_API_TOKEN=«00<b64u>{40}»
        sourcegraph-access-token | a.env | SRC_ACCESS_TOKEN=«sgp_<hex>{40}»
        aws-access-key-id | a.py | boto3.client('s3', aws_access_key_id='«AKIA[A-Z2-7]{16}»')
        aws-access-key-id | a.txt | key: «ASIA[A-Z2-7]{16}»
        aws-secret-access-key | a.py | aws_secret_access_key='«<b64>{40}»'
        aws-secret-beside-id | a.txt | AKIAQ5FMTWZ3NVKCHRLE\n«[0-9A-Za-z]{39}[a-z]»\n
        atlassian-access-token,atlassian-api-token | a.sh | curl -u a@b.net:«ATATT3xFfGF0<b64u>{171}=<HEX>{8}»
        bitbucket-app-password | a.env | BB=«ATBB<b62>{24}<HEX>{8}»
        """;
}
