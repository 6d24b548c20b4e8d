// A token is a secret to a service and a word to a parser.
namespace Shop.Accounts
{
    class SessionService
    {
        void Leaks(string token, string[] given)
        {
            Console.WriteLine([|token|]);
            Console.WriteLine("Invalid token " + [|token|]);
            var accessToken = given[0];
            Console.WriteLine([|accessToken|]);
        }

        void Twins(string line, string token, string continuationToken, string nextToken)
        {
            Console.WriteLine($"Unexpected token {token}");
            Console.WriteLine("Unknown token '" + token + "' at position 7");
            Console.WriteLine(continuationToken + nextToken);
            foreach (var word in line.Split(' '))
                Console.WriteLine(word);
        }

        void Pieces(string line, string[] tokens)
        {
            foreach (var token in line.Split(' '))
                Console.WriteLine(token);
            for (var i = 0; i < tokens.Length; i++)
            {
                var token = tokens[i];
                Console.WriteLine(token);
            }

            Console.WriteLine(string.Join(' ', tokens));
        }
    }

    class Lexer
    {
        void Twins(string token) => Console.WriteLine(token);
    }
}

namespace Shop.Templates.Parsing
{
    class Step
    {
        void Twins(string token) => Console.WriteLine(token);
        void Leaks(string password) => Console.WriteLine([|password|]);
    }
}
