-- Makes the shop's database and the role that owns it, which may do nothing else. By psql as the superuser, once.
\getenv password DATABASE_PASSWORD
create role saudaflow login password :'password';
create database saudaflow owner saudaflow;
