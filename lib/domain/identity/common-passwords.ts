/** Passwords of ten characters and more that guessing tools try first. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 12345678910 0123456789 0987654321 9876543210 1234567891 123456789a 123456789q 1q2w3e4r5t 1q2w3e4r5t6y
q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwerty1234 qwerty12345 qwerty123456 1qaz2wsx3edc 1qazxsw23edc zaq12wsxcde3
qwertyuiop123 asdfghjkl123 asdfghjkl1 zxcvbnm123 zxcvbnm1234 password12 password123 password1234 password12345
password123! password01 password2024 password2025 password2026 passw0rd123 p@ssw0rd123 p@ssword123 passwordpassword
mypassword mypassword1 mypassword123 changeme123 changeme1234 letmein123 letmein1234 welcome123 welcome1234
welcome2024 welcome2025 welcome2026 administrator admin12345 admin123456 admin1234567 adminadmin admin@1234 root123456
iloveyou12 iloveyou123 iloveyou1234 iloveyou2 ihateyou123 sunshine123 princess123 football123 football12 baseball123
baseball12 basketball basketball1 superman123 batman1234 spiderman1 dragon1234 dragon12345 monkey1234 monkey12345
shadow1234 master1234 michael123 jennifer123 jordan1234 charlie123 liverpool1 liverpool123 manchester chelsea123
arsenal123 barcelona1 realmadrid realmadrid1 christopher washington california alexander1 elizabeth1 victoria123
abc1234567 abcd123456 abcdef1234 abcdefghij abcdefghijk abc123abc123 a123456789 a1234567890 aa123456789 aaaaaaaaaa
q123456789 1234qwerasdf qwer1234asdf asdf1234qwer qweasdzxc123 qweasd1234 1234567890q computer123 internet123
samsung123 google12345 facebook123 linkedin123 test123456 test1234567 testtest123 tester1234 testing123 testing1234
secret1234 secret12345 trustno1trustno1 starwars123 pokemon123 minecraft1 minecraft123 whatever123 chocolate1
chocolate123 butterfly1 butterfly123 strawberry strawberry1 blackberry1 summer2024 summer2025 summer2026 winter2024
winter2025 winter2026 spring2025 spring2026 autumn2025 company123 business123 qwerty!@#$ 1234567890- !@#$%^&*()`.split(
    /\s+/,
  ),
)
