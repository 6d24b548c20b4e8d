namespace ApiXGuard.Detection.Catalogue;

internal static class KubernetesRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("openshift-token", "OpenShift user token")
        {
            Provider = "Red Hat",
            Description = "Acts as its owner on an OpenShift cluster until it expires.",
            Pattern = RulePattern.Token("sha256~<b64u>{43}"),
            Remedy = new Remedy(
                "Log out with the token, or delete its OAuthAccessToken object.",
                "https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/authentication_and_authorization/managing-oauth-access-tokens"),
            Examples =
            [
                "oc login --token=sha2"
                    + "56~0YLM33ZDzVgr0jV9UmpiqgHyHJ2s2b4z0tSoPanT48T --server=https://api.cluster.internal.invalid:6443",
                "curl -H \"Authorization: Bearer sha2" + "56~4JfvmXWQCFS2rweVEDx9AHzs3tVPgO8CrrZa68e9OfA\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "oc login --token=sha2"
                    + "56~0YLM33ZDzVgr0jV9UmpiqgHyHJ2s2b4z0tSoPanT48 --server=https://api.cluster.internal.invalid:6443",
                "oc login --token=sha2" + "56~0YLM33ZDzVgr0jV9UmpiqgHyHJ --server=https://api.cluster.internal.invalid:6443",
            ],
            VisiblePrefix = 7,
        },
        new("kubernetes-bootstrap-token", "Kubernetes bootstrap token")
        {
            Provider = "Kubernetes",
            Description = "Joins machines to a cluster.",
            Pattern = RulePattern.NamedValue(["kubeadm", "bootstraptoken", "k8sbootstrap"], "<lownum>{6}.<lownum>{16}"),
            Remedy = new Remedy(
                "Delete the token with kubeadm token delete, and look for nodes you do not know.",
                "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/"),
            Examples =
            [
                "kubeadm_token = 'rn" + "uf2b.vp7b" + "4kin0ags1rju'",
                "KUBEADM_TOKEN=yq" + "m5fe.pxdh" + "6bj729b3gaqe",
            ],
            NearMisses =
            [
                "kubeadm_token = 'rn" + "uf2b.vp7b" + "4kin0ags1rj'",
                "checksum=yq" + "m5fe.pxdh" + "6bj729b3gaqe",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("rancher-token", "Rancher API token")
        {
            Provider = "SUSE",
            Description = "Acts as its owner on Rancher and the clusters it manages.",
            Pattern = RulePattern.NamedValue(["rancher", "cattle"], "token-<lownum>{5}:<lownum>{54}"),
            Remedy = new Remedy(
                "Delete the API key in the account settings and create a new one.",
                "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys"),
            Examples =
            [
                "RANCHER_TOKEN=to" + "ken-gm44b:9zx8ema7kfwpt0n250eus" + "7hfoha0pnc6fwlv08y7foeuuvrwiccz7n",
                "private const string RancherToken = \"to" + "ken-h2kpq:zkk51bbaf4ikicr4dn2bt" + "zrk8utz63gun3633xzxbqdkmy3arohv8e\";",
            ],
            NearMisses =
            [
                "RANCHER_TOKEN=to" + "ken-gm44b:9zx8ema7kfwpt0n250eu" + "s7hfoha0pnc6fwlv08y7foeuuvrwiccz7",
                "checksum=to" + "ken-h2kpq:zkk51bbaf4ikicr4dn2bt" + "zrk8utz63gun3633xzxbqdkmy3arohv8e",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("k3s-join-token", "K3s join token")
        {
            Provider = "SUSE",
            Description = "Joins machines to a cluster, as servers too.",
            Pattern = RulePattern.Token("K10<hex>{64}::[a-z0-9\\-]{3,16}:[0-9A-Za-z.]{16,64}"),
            Remedy = new Remedy(
                "Rotate the token with k3s token rotate, and look for nodes you do not know.",
                "https://docs.k3s.io/cli/token"),
            Examples =
            [
                "os.environ[\"K3S_TOKEN\"] = \"K1"
                    + "05db760f1fb9aa692e566de0267922d8616fd73c5e969e4aa61a4c7499e13c1b7::92r3x:ngs7amp5kB5As9QUkt\"",
                "private const string K3sToken = \"K1"
                    + "08c6fc71cf596dbe5ae8f936993cbd5fa9b2ea2dd3a3a9798b4610ae3ba1ca69a::4r1ow:talnjw1QrOvds5F6T\";",
            ],
            NearMisses =
            [
                "os.environ[\"K3S_TOKEN\"] = \"K1" + "05db760f1fb9aa692e566de0267922d8616fd73c5e969e4aa61a4c7499e1\"",
                "os.environ[\"K3S_TOKEN\"] = \"K1" + "05db760f1fb\"",
            ],
            VisiblePrefix = 3,
        },
        new("docker-swarm-join-token", "Docker Swarm join token")
        {
            Provider = "Docker",
            Description = "Joins machines to a swarm, as managers or workers.",
            Pattern = RulePattern.Token("SWMTKN-1-<lownum>{50}-<lownum>{25}"),
            Remedy = new Remedy(
                "Rotate the token with docker swarm join-token --rotate, and look for nodes you do not know.",
                "https://docs.docker.com/reference/cli/docker/swarm/join-token/"),
            Examples =
            [
                "    SWARM_TOKEN: \"SWMTK" + "N-1-ttx491apfzn7xzmzl7yhgxfasuy0cw3gjl0daltzw5uhcfvnyz-ns11t3lg03tf6rrjonka6otid\"",
                "curl -H \"Authorization: Bearer SWMTK"
                    + "N-1-evmiregarlxhzkic1zjsvjequuxt3bxgw1tnhocob1wdebrdlr-6ov6jra62w0dt206l4uew4u9q\" https://api.intern"
                    + "al.invalid/v1",
            ],
            NearMisses =
            [
                "    SWARM_TOKEN: \"SWMTK" + "N-1-ttx491apfzn7xzmzl7yhgxfasuy0cw3gjl0daltzw5uhcfvnyz-ns11t3lg03tf6rrjonka6oti\"",
                "    SWARM_TOKEN: \"SWMTK" + "N-1-ttx491apfzn7xzmzl7yhgxfasuy0cw3gjl0daltzw5uhcfv\"",
            ],
            VisiblePrefix = 9,
        },
        new("docker-swarm-unlock-key", "Docker Swarm unlock key")
        {
            Provider = "Docker",
            Description = "Decrypts the keys and the log of a locked swarm manager.",
            Pattern = RulePattern.Token("SWMKEY-1-<b64>{43}"),
            Remedy = new Remedy(
                "Rotate the key with docker swarm unlock-key --rotate.",
                "https://docs.docker.com/reference/cli/docker/swarm/unlock-key/"),
            Examples =
            [
                "    SWARM_UNLOCK_KEY: \"SWMKE" + "Y-1-hlYFyAv7CSsDVfn6og6emc4n3XxTM2L1sq7zNs9UkuU\"",
                "private const string SwarmUnlockKey = \"SWMKE" + "Y-1-46ytDXyf7foxAaYOeGec6njFB7Z0yyGrq731XGn8Hgw\";",
            ],
            NearMisses =
            [
                "    SWARM_UNLOCK_KEY: \"SWMKE" + "Y-1-hlYFyAv7CSsDVfn6og6emc4n3XxTM2L1sq7zNs9Uku\"",
                "    SWARM_UNLOCK_KEY: \"SWMKE" + "Y-1-hlYFyAv7CSsDVfn6og6emc4n3\"",
            ],
            VisiblePrefix = 9,
        },
        new("portainer-token", "Portainer access token")
        {
            Provider = "Portainer",
            Description = "Acts as its owner on the environments that Portainer manages.",
            Pattern = RulePattern.NamedValue(["portainer"], "ptr_<b64>{43}="),
            Remedy = new Remedy(
                "Remove the access token in the account settings and add a new one.",
                "https://docs.portainer.io/api/access"),
            Examples =
            [
                "export PORTAINER_API_KEY=\"pt" + "r_8RGEmwGpH8zEhxNFgFV0" + "TuCHAQpXx1ZdYDO6HcUIijr=\"",
                "private const string PortainerApiKey = \"pt" + "r_5rALqWTqCQGD0pBkOXE2" + "0ms/P035UauDLxwdg3tfGg6=\";",
            ],
            NearMisses =
            [
                "export PORTAINER_API_KEY=\"pt" + "r_8RGEmwGpH8zEhxNFgFV" + "0TuCHAQpXx1ZdYDO6HcUIijr\"",
                "checksum=pt" + "r_5rALqWTqCQGD0pBkOXE2" + "0ms/P035UauDLxwdg3tfGg6=",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("prefect-api-key", "Prefect API key")
        {
            Provider = "Prefect",
            Description = "Runs and reads the flows of a workspace in the name of a user or a service account.",
            Pattern = RulePattern.Token("pn(u|b)_<b62>{36}"),
            Remedy = new Remedy(
                "Delete the key in the settings and create a new one.",
                "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys"),
            Examples =
            [
                "# old value: pn" + "b_7jo6hvgbk1hmed55b48krj9fdac15uk8h5la",
                "prefect_api_key = 'pn" + "u_5ierwm8y7xfflwo61dd3ezan6npe23xngdl0'",
            ],
            NearMisses =
            [
                "# old value: pn" + "b_7jo6hvgbk1hmed55b48krj9fdac15uk8h5l",
                "# old value: pn" + "b_7jo6hvgbk1hmed55b48krj",
            ],
            VisiblePrefix = 4,
        },
    ];
}
