// A token is the same secret in every writing of its text.
class Writings
{
    const string Plain = [|"$github$"|];
    const string Verbatim = [|@"$github.2$"|];
    const string Raw = [|"""$github.3$"""|];
    const string Escaped = [|"$github.4:escaped$"|];
    const string Joined = [|"$github.5:head$" + "$github.5:tail$"|];
    const string Within = [|"curl -u deploy:$github.6$ https://api.github.com"|];

    const string Prefix = "ghp_";
    const string Documentation = "Create a token that begins with ghp_ and give it the scope repo.";
    const string Placeholder = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
}
