// Where the language wants a constant, and where everybody would read the setting.
namespace Shop;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
sealed class LoginAttribute(string password = "") : Attribute
{
    public string ApiKey { get; set; } = "";

    public string Name => password;
}

record Account(string User, string Password = [|"$password$"|]);

class NotOffered
{
    [Login([|"$password.2$"|])]
    [Login(ApiKey = [|"$random20$"|])]
    public bool Use(string password, Account account)
    {
        if (password is [|"$password.3$"|] or [|"$password.4$"|] || account is { Password: [|"$password.5$"|] })
            return true;
        switch (password)
        {
            case [|"$password.6$"|]:
                return true;
        }

        return password switch { [|"$password.7$"|] => true, _ => false };
    }
}
