// apixguard:allow-file npmrc-credentials, command-line-password, aws-access-key-id because shapes in place of values
namespace ApiXGuard.Detection.Tests.Catalogue.Recall;

/// <summary>Files made to hold credentials, and command lines.</summary>
internal static class CredentialFileTable
{
    public const string Lines = """
        netrc-password | .netrc | machine api.contoso.net login shop password «<b62>{12}»
        netrc-password | home/_netrc | machine api.contoso.net\n\tlogin shop\n\tpassword «<b62>{12}»\n
        npmrc-credentials,npm-access-token | .npmrc | //registry.example.com/:_authToken=«npm_<b62>{36}»
        npmrc-credentials,npm-legacy-token | .npmrc | //npm.contoso.net/:_authToken="«<uuid>»"
        npmrc-credentials | .npmrc | //npm.contoso.net/:_password=«base64:<b62>{15}»
        npmrc-credentials | .npmrc | _auth = «base64:shop:<b62>{13}»
        * | .yarnrc.yml | npmAuthToken: "«<b62>{36}»"
        * | .pypirc | [pypi]\nusername = shop\npassword = «<b62>{14}»
        pypi-token | .pypirc | [pypi]\nusername = __token__\npassword = «pypi-AgEIcHlwaS5vcmc<b64u>{100}»
        docker-config-auth | .docker/config.json | {"auths":{"registry.contoso.net":{"auth":"«base64:shop:<b62>{14}»"}}}
        docker-config-auth | .dockercfg | {"https://index.docker.io/v1/":{"auth":"«base64:shop:<b62>{14}»","email":"a@b.net"}}
        pgpass-password | .pgpass | db7.contoso.net:5432:shop:shop:«<b62>{12}»
        pgpass-password | .pgpass | *:*:*:shop:«<b62>{12}»
        htpasswd-hash | .htpasswd | shop:«\$apr1\$<b62>{8}\$<b62>{22}»
        htpasswd-hash | .htpasswd | shop:«\$2y\$10\$<b62>{53}»
        htpasswd-hash | .htpasswd | shop:«\$2b\$12\$<b62>{53}»
        htpasswd-hash | .htpasswd | shop:{SHA}«<b62>{27}=»
        htpasswd-hash | etc/shadow | root:«\$6\$<b62>{8}\$<b62>{86}»:18000:0:99999:7:::
        htpasswd-hash | etc/shadow | root:«\$y\$j9T\$<b62>{22}\$<b62>{43}»:19000:0:99999:7:::
        php-constant-secret | wp-config.php | define( 'DB_PASSWORD', '«<b62>{14}»' );
        php-constant-secret | wp-config.php | define('AUTH_KEY',         '«<b62>{20}!<b62>{20}#<b62>{20}»');
        * | settings.xml | <server><id>shop</id><username>shop</username><password>«<b62>{14}»</password></server>
        * | terraform.tfvars | db_password = "«<b62>{14}»"
        * | terraform.tfvars | access_key = "«AKIA[A-Z2-7]{16}»"
        * | terraform.tfstate | { "attributes": { "password": "«<b62>{14}»" } }
        kubernetes-secret | k8s/secret.yaml | apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  connection: «base64:<b62>{18}»\n
        kubernetes-secret | k8s/secret.yaml | apiVersion: v1\nkind: "Secret"\nmetadata:\n  name: db\nstringData:\n  conn: «<b62>{18}»\n
        kubernetes-secret | k8s/secret.json | {\n  "apiVersion": "v1",\n  "kind": "Secret",\n  "data": {\n    "conn": "«base64:<b62>{18}»"\n  }\n}
        kubernetes-secret | k8s/secret.json | {"apiVersion":"v1","data":{"user":"c2hvcA==","conn":"«base64:<b62>{18}»"},"kind":"Secret"}
        kubernetes-secret | k8s/list.yaml | apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata:\n    name: db\n  data:\n    conn: «base64:<b62>{18}»\n
        kubernetes-secret | k8s/list.yaml | apiVersion: v1\nitems:\n- apiVersion: v1\n  data:\n    conn: «base64:<b62>{18}»\n  kind: Secret\n  metadata:\n    name: db\n
        * | .git-credentials | https://shop:«<b62>{16}»@git.contoso.net
        * | .my.cnf | [client]\nuser=shop\npassword=«<b62>{14}»
        * | .s3cfg | secret_key = «<b64>{40}»
        aws-secret-access-key | .aws/credentials | [default]\naws_access_key_id = AKIAQ5FMTWZ3NVKCHRLE\naws_secret_access_key = «<b64>{40}»
        * | .boto | gs_secret_access_key = «<b64>{40}»
        * | .config/hub | github.com:\n- user: shop\n  oauth_token: «ghp_<b62>{36}»
        * | .config/gh/hosts.yml | github.com:\n    oauth_token: «gho_<b62>{36}»
        rubygems-api-key,generic-secret | .gem/credentials | :rubygems_api_key: «<hex>{32}»
        * | .cargo/credentials.toml | [registry]\ntoken = "«cio<b62>{32}»"
        command-line-password | run.sh | curl -u shop:«<b62>{12}» https://api.contoso.net/x
        command-line-password | run.sh | curl --user 'shop:«<b62>{12}»' https://api.contoso.net/x
        command-line-password | run.cmd | net use Z: \\\\files7\\share /user:CONTOSO\\shop «<b62>{12}»
        command-line-password | run.cmd | net use \\\\files7\\share «<b62>{12}» /user:shop /persistent:yes
        command-line-password | run.cmd | net user shop «<b62>{12}» /add
        generic-password | run.cmd | cmdkey /generic:files7 /user:shop /pass:«<b62>{12}»
        generic-password | run.sh | openssl rsa -in a.pem -passin pass:«<b62>{12}» -out b.pem
        generic-password | run.sh | openssl pkcs12 -export -passout pass:«<b62>{12}» -in a.pem
        command-line-password | run.sh | sshpass -p «<b62>{12}» ssh shop@host7
        command-line-password | run.sh | mysql -ushop -p«<b62>{12}» shop
        command-line-password | run.sh | docker login -u shop -p «<b62>{14}» registry.contoso.net
        command-line-password,generic-password | run.sh | PGPASSWORD=«<b62>{14}» psql -h db7
        * | run.sh | redis-cli -h cache7 -a «<b62>{14}»
        * | run.sh | psql "postgresql://shop:«<b62>{14}»@db7/shop"
        * | run.sh | wget --password=«<b62>{14}» --user=shop https://contoso.net/a
        * | run.sh | dotnet user-secrets set "Db:Password" "«<b62>{14}»"
        * | run.sh | export SECRET_KEY_BASE=«<hex>{128}»
        * | run.ps1 | $password = ConvertTo-SecureString '«<b62>{14}»' -AsPlainText -Force
        * | run.ps1 | $env:API_KEY = "«<b62>{32}»"
        * | run.sh | dotnet nuget push a.nupkg -k «<b62>{46}» -s https://nuget.contoso.net
        * | run.cmd | signtool sign /f a.pfx /p «<b62>{14}» a.exe
        * | Dockerfile | ENV DB_PASSWORD=«<b62>{14}»
        * | Dockerfile | ENV API_KEY «<b62>{32}»
        * | Dockerfile | ARG NPM_TOKEN=«npm_<b62>{36}»
        * | docker-compose.yml |       - POSTGRES_PASSWORD=«<b62>{14}»
        * | docker-compose.yml |       MYSQL_ROOT_PASSWORD: «<b62>{14}»
        * | a.http | Authorization: Bearer «<b62>{40}»
        * | a.http | Authorization: Basic «base64:shop:<b62>{14}»
        * | a.http | Cookie: sessionid=«<hex>{32}»; theme=dark
        * | a.http | Cookie: ASP.NET_SessionId=«<b32l>{24}»
        * | a.http | Cookie: .AspNetCore.Cookies=CfDJ8«<b64u>{180}»
        json-web-key | jwk.json | {"kty":"oct","alg":"HS256","k":"«<b64u>{43}»"}
        json-web-key | jwk.js | const k = {'kty': 'oct', 'k': '«<b64u>{43}»'};
        """;
}
